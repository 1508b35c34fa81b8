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

async function take(server: TestServer, cookie: string) {
  const begun = performance.now();
  const before = held(server.pid);
  let [most, lines, first] = [before, 0, 0];
  const answer = await fetch(`${server.url}/emplois/export?periode=toutes`, { headers: { cookie } });
  for await (const part of answer.body ?? []) {
    first ||= performance.now() - begun;
    for (const byte of part) if (byte === 10) lines += 1;
    most = Math.max(most, held(server.pid));
  }
  return { status: answer.status, lines, first, whole: performance.now() - begun, more: most - before };
}

test("cent mille lignes s’exportent à mesure qu’elles sont lues : début tôt, sans être tenues toutes", async () => {
  test.setTimeout(300_000);
  await withServer(async (server) => {
    const http = httpOn(server);
    try {
      const cookie = await http.cookieOf(viewers.regional);
      // The program itself, loaded and warm, as it is after some pages.
      for (let n = 0; n < 40; n++)
        for (const path of ["/actions", "/emplois", "/emplois/export?periode=toutes"])
          await http.get(path, viewers.regional);
      await addJobs(http);
      const found = await take(server, cookie);
      const { lines, first, whole, more } = found;
      process.stdout.write(
        `${lines} lignes : premier octet à ${Math.round(first)} ms sur ${Math.round(whole)}, ${Math.round(more)} Mo de plus\n`,
      );
      expect(found.status).toBe(200);
      expect(lines).toBeGreaterThan(wanted);
      expect(first).toBeLessThan(whole / 2);
      // Held all at once, they took 250 MB.
      expect(more).toBeLessThanOrEqual(150);
    } finally {
      await http.close();
    }
  });
});
