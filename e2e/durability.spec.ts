import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../scripts/free-port.mjs";
import { inTrials } from "../scripts/trial-size.mjs";
import { installation } from "./installation";
import { servedForm } from "./served-form";

/** How many times it is killed, and how many writes are acknowledged between two kills: fewer than the pace of one account. */
const { kills, between } = inTrials ? { kills: 4, between: 500 } : { kills: 2, between: 80 };

test("serveur et base tués pendant des écritures reconnues : après `npm start`, toutes sont là", async () => {
  test.setTimeout(kills * 200_000);
  const home = mkdtempSync(join(tmpdir(), "maillage-durability-"));
  const product = installation(home, await freePort());
  const acknowledged = new Set<string>();

  /** Notes sent eight at a time until so many more are acknowledged: `kill` then falls on those in flight. */
  async function write(kill: () => void): Promise<void> {
    const cookie = await product.signIn();
    const sql = postgres(product.ownerUrl(), { max: 1, onnotice: () => {} });
    const [action] = await sql<{ id: string }[]>`select a.id from action a join plan p on p.id = a.plan_id
      where p.status = 'active' and a.status = 'in_progress' order by a.id limit 1`;
    await sql`delete from throttle`;
    await sql.end();
    const page = `${product.url}/actions/${action?.id}`;
    const served = servedForm(await (await fetch(page, { headers: { cookie } })).text(), "Ajouter la note");
    const last = acknowledged.size + between;
    let killed = false;
    const worker = async () => {
      while (!killed) {
        const note = `Note ${randomUUID()}`;
        const body = new FormData();
        for (const [name, value] of new Map([...served, ["note", note], ["requestKey", randomUUID()]]))
          body.append(name, value);
        try {
          const answer = await fetch(page, {
            method: "POST",
            headers: { cookie, origin: product.url },
            body,
          });
          if ((await answer.text()).includes("Note ajoutée.")) acknowledged.add(note);
        } catch {
          killed = true;
        }
        if (acknowledged.size >= last && !killed) {
          killed = true;
          kill();
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  }

  async function expectAll(): Promise<void> {
    const sql = postgres(product.ownerUrl(), { max: 1, onnotice: () => {} });
    const rows = await sql<{ body: string }[]>`select body from note where body like 'Note %-%'`;
    const kept = new Set(rows.map(({ body }) => body));
    await sql.end();
    expect([...acknowledged].filter((note) => !kept.has(note))).toEqual([]);
  }

  try {
    await product.start();
    for (let round = 1; round <= kills; round += 1) {
      await write(() => {
        product.killServer();
        if (round % 2 === 0) product.killDatabase();
      });
      expect(acknowledged.size).toBeGreaterThanOrEqual(round * between);
      await product.start();
      await expectAll();
    }
    process.stdout.write(`${acknowledged.size} écritures reconnues, toutes retrouvées\n`);
  } finally {
    await product.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
