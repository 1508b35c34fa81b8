import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/free-port.mjs";
import { installation } from "./installation";

test("PostgreSQL tué sous un serveur vivant : chaque page dit 503 en moins de 3 s, puis tout revient seul", async () => {
  const home = mkdtempSync(join(tmpdir(), "maillage-lost-"));
  const product = installation(home, await freePort());

  async function ask(path: string, cookie: string) {
    const begun = performance.now();
    const answer = await fetch(product.url + path, { headers: { cookie }, redirect: "manual" });
    await answer.text();
    return {
      path,
      status: answer.status,
      late: performance.now() - begun > 3_000,
      retry: answer.headers.get("retry-after"),
    };
  }

  try {
    await product.start();
    const cookie = await product.signIn();
    const paths = ["/region", "/plans", "/connexion", "/api/health/ready"];
    for (const path of paths.slice(0, 2)) expect((await ask(path, cookie)).status).toBe(200);
    for (let turn = 0; turn < 2; turn += 1) {
      product.killDatabase();
      await sleep(200);
      const during: Awaited<ReturnType<typeof ask>>[] = [];
      for (const limit = Date.now() + 60_000; ; ) {
        const answers = await Promise.all(paths.map((path) => ask(path, cookie)));
        during.push(...answers);
        if (answers.every(({ status }) => status < 400) || Date.now() > limit) break;
      }
      expect(during.slice(0, 2).map(({ status }) => status)).toEqual([503, 503]);
      expect(
        during.filter(({ status, late, retry }) => late || (status >= 400 && (status !== 503 || !retry))),
      ).toEqual([]);
      for (const path of paths) expect((await ask(path, cookie)).status).toBeLessThan(400);
    }
    // The session is the one from before, and writes go on.
    expect(await product.signIn()).not.toBe("");
  } finally {
    await product.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
