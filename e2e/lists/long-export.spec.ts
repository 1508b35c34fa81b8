import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type Http, httpOn } from "../http";
import { type TestServer, withServer } from "../server";
import { viewers } from "../walls/expected";

const wanted = 100_000;

/** Megabytes that a process holds. */
const held = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;

/** The jobs of the demonstration, so many times that they are a hundred thousand. */
async function addJobs({ sql }: Http): Promise<void> {
  await sql`alter table job disable trigger user`;
  await sql`insert into job (id, region_id, territory_id, action_id, project_id, organisation_name, kind, basis, contract, headcount, fte, dated_on)
    select gen_random_uuid(), region_id, territory_id, action_id, project_id, organisation_name, kind, basis, contract, headcount, fte, dated_on
      from job cross join generate_series(1, (${wanted}::integer / (select count(*) from job where basis = 'actual' and deleted_at is null))::integer + 1) n
     where basis = 'actual' and deleted_at is null limit ${wanted}`;
  await sql`alter table job enable trigger user`;
  await sql`vacuum analyze job`;
}

type Taking = { email: string; signal?: AbortSignal; heard?: () => void };

async function take(server: TestServer, http: Http, { email, signal, heard }: Taking) {
  const begun = performance.now();
  let [lines, first] = [0, 0];
  const headers = { cookie: await http.cookieOf(email) };
  const answer = await fetch(`${server.url}/emplois/export?periode=toutes`, { headers, signal });
  const refused = answer.ok ? "" : await answer.text();
  for await (const part of (answer.ok && answer.body) || []) {
    first ||= performance.now() - begun;
    for (const byte of part) if (byte === 10) lines += 1;
    heard?.();
  }
  return { status: answer.status, refused, lines, first, whole: performance.now() - begun };
}

/** Exports asked at once by one reader, and what the server holds more while they are sent. */
async function weighed(server: TestServer, http: Http, together: number) {
  const before = held(server.pid);
  let most = before;
  const heard = () => {
    most = Math.max(most, held(server.pid));
  };
  const taken = await Promise.all(
    Array.from({ length: together }, () => take(server, http, { email: viewers.regional, heard })),
  );
  const [{ first, whole } = { first: 0, whole: 0 }] = taken;
  const more = most - before;
  process.stdout.write(
    `${together} × ${taken[0]?.lines} lignes : premier octet à ${Math.round(first)} ms sur ${Math.round(whole)}, ${Math.round(more)} Mo de plus\n`,
  );
  return { taken, first, whole, more };
}

/** The product with a hundred thousand jobs, loaded and warm, as it is after some pages. */
async function withMany(use: (server: TestServer, http: Http) => Promise<void>): Promise<void> {
  await withServer(async (server) => {
    const http = httpOn(server);
    try {
      for (let n = 0; n < 40; n++)
        for (const path of ["/actions", "/emplois", "/emplois/export?periode=toutes"])
          await http.get(path, viewers.regional);
      await addJobs(http);
      await use(server, http);
    } finally {
      await http.close();
    }
  });
}

test("cent mille lignes s’exportent à mesure qu’elles sont lues : début tôt, sans être tenues toutes", async () => {
  test.setTimeout(300_000);
  await withMany(async (server, http) => {
    // Held all at once, they took 250 MB, and three times as many 847.
    for (const [together, most] of [
      [1, 50],
      [3, 100],
    ] as const) {
      const { taken, first, whole, more } = await weighed(server, http, together);
      for (const { status, lines } of taken) {
        expect(status).toBe(200);
        expect(lines).toBeGreaterThan(wanted);
      }
      expect(first).toBeLessThan(whole / 2);
      expect(more).toBeLessThanOrEqual(most);
    }
  });
});

test("qui lance treize exports en prend deux à la fois : les autres lecteurs ne les attendent pas, le treizième est prié d’attendre", async () => {
  test.setTimeout(300_000);
  await withMany(async (server, http) => {
    const gone = new AbortController();
    let [running, most] = [0, 0];
    const asked = Array.from({ length: 13 }, async () => {
      let begun = 0;
      const heard = () => {
        if (begun === 0) running += 1;
        begun = 1;
        most = Math.max(most, running);
      };
      try {
        return await take(server, http, { email: viewers.regional, signal: gone.signal, heard });
      } finally {
        running -= begun;
      }
    });
    const refused = await Promise.any(
      asked.map((one) => one.then((taken) => (taken.status === 429 ? taken : Promise.reject(taken)))),
    );
    expect(refused.refused).toContain("Trop de vos exports sont en cours.");
    const other = await take(server, http, { email: viewers.agentA });
    expect(other.status).toBe(200);
    expect(most).toBeLessThanOrEqual(2);
    gone.abort();
    await Promise.allSettled(asked);
    // Who leaves gives the place back.
    expect((await take(server, http, { email: viewers.regional })).status).toBe(200);
  });
});
