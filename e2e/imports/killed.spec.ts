import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { cloneDatabase } from "@/db/testing/database";
import { freePort } from "@/scripts/free-port.mjs";
import { within } from "@/scripts/trial-size.mjs";
import { httpOn } from "../http";
import { startInstance, withAmendments } from "../server";
import { importAll, largeBook, readBook, stands, writing } from "./large";

const size = 300;

test("tués au milieu d’un import, le serveur puis son processus PostgreSQL : rien d’écrit, l’aperçu reste, redemandé il passe en entier", async () => {
  test.setTimeout(within(90_000));
  const { appUrl, ownerUrl, drop } = await cloneDatabase("template_seeded");
  await withAmendments(ownerUrl);
  const secret = randomBytes(32).toString("hex");
  const port = await freePort();
  const server = { url: `http://127.0.0.1:${port}`, secret, appUrl, ownerUrl, output: () => "" };
  const http = httpOn(server);
  const cluster = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}") as { adminUrl: string };
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} });
  const database = new URL(ownerUrl).pathname.slice(1);
  const start = async () => {
    const one = startInstance({ appUrl, secret, url: server.url, port });
    await one.ready();
    return one;
  };
  const kill = (pid = 0) => process.kill(-pid, "SIGKILL");
  const left = async () => {
    const [row] = await admin<{ count: number }[]>`select count(*)::integer as count from pg_stat_activity
      where datname = ${database} and application_name = 'maillage' and backend_xid is not null`;
    return row?.count;
  };
  let product = await start();
  const place = { server, http };
  try {
    const first = await readBook(place, await largeBook(size, "Chantier coupé"));
    const cut = importAll(place, first).catch(() => "cut");
    await writing(admin, database);
    await sleep(5);
    kill(product.pid);
    expect(await cut).toBe("cut");
    await expect.poll(left).toBe(0);
    expect(await stands(http, "Chantier coupé", first)).toEqual({ actions: 0, state: "open" });
    product = await start();
    await importAll(place, first);
    expect(await stands(http, "Chantier coupé", first)).toEqual({ actions: size, state: "applied" });

    const second = await readBook(place, await largeBook(size / 2, "Verger suspendu"));
    const ended = importAll(place, second);
    const pid = await writing(admin, database);
    await admin`select pg_terminate_backend(${pid})`;
    expect((await ended).body).toContain("rien n’est confirmé");
    expect(await stands(http, "Verger suspendu", second)).toEqual({ actions: 0, state: "open" });
    await importAll(place, second);
    expect(await stands(http, "Verger suspendu", second)).toEqual({ actions: size / 2, state: "applied" });
  } finally {
    await Promise.all([http.close(), admin.end()]);
    await product.stop();
    await drop();
  }
});
