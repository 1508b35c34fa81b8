import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { forms } from "../forms/inventory";
import { type Http, httpOn } from "../http";
import { servedForm } from "../served-form";
import { withServer } from "../server";
import { viewers } from "../walls/expected";

const mark = "zqcanari";
const failures = ["XX000", "53100", "55P03", "57014"] as const;
/** Fields that carry no text: what they hold must stay valid for the write to be tried. */
const closed = /^(?:\$|next$|jeton$|requestKey|version|.*Id$|territor|role$|reach$)|On$|At$/;

/** What is typed in each field of text of a served form: a canary that the form accepts. */
function typed(html: string, name: string, value: string): string | null {
  const tag = new RegExp(`<(?:textarea|input)[^>]*\\sname="${name}"[^>]*>`).exec(html)?.[0] ?? "";
  if (closed.test(name) || tag === "" || /type="(?:hidden|radio|checkbox|date|time|number)"/.test(tag))
    return null;
  if (/inputMode="(?:numeric|decimal)"|inputmode="(?:numeric|decimal)"/.test(tag)) return null;
  if (/type="email"/.test(tag)) return `${mark}@exemple.fr`;
  if (/type="tel"|name="phone"/.test(tag)) return "06 99 88 77 66";
  if (/type="(?:url|password)"/.test(tag)) return null;
  return `${mark} ${value}`.slice(0, 60);
}

/** Every write of a business row fails, with PostgreSQL itself quoting the row in its message. */
async function breakWrites({ sql }: Http): Promise<void> {
  await sql`create table failing (code text)`;
  await sql`grant select on failing to public`;
  await sql`create function broken() returns trigger language plpgsql as $$
    begin raise exception 'canary of the row: %', new using errcode = (select code from failing), detail = new::text; end $$`;
  const tables = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'
    and tablename not in ('throttle', 'session', 'failing', 'audit', 'idempotency')`;
  for (const { name } of tables)
    await sql`create trigger a_broken before insert or update on ${sql(name)} for each row execute function broken()`;
}

async function serverLog(): Promise<string> {
  const { adminUrl } = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}") as { adminUrl: string };
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const [row] = await admin`show data_directory`;
  await admin.end();
  return readFileSync(join(row?.data_directory, "server.log"), "utf8");
}

test("chaque formulaire, chaque panne : ni le journal du serveur ni celui de la base ne disent ce qui a été saisi", async () => {
  test.setTimeout(180_000);
  await withServer(async (server) => {
    const http = httpOn(server);
    const served: { form: (typeof forms)[number]; address: string; html: string }[] = [];
    for (const form of forms) {
      if (form.mutation.endsWith("closeSession")) continue;
      const address = await form.page(http);
      served.push({ form, address, html: (await http.get(address, viewers[form.as])).body });
    }
    await breakWrites(http);
    let tried = 0;
    for (const [index, { form, address, html }] of served.entries()) {
      const code = failures[index % failures.length] ?? "XX000";
      await http.sql`delete from failing`;
      await http.sql`insert into failing values (${code})`;
      const fields = servedForm(html, form.marker);
      for (const [name, value] of Object.entries(form.fill)) fields.set(name, value);
      for (const [name, value] of fields) fields.set(name, typed(html, name, value) ?? value);
      const { status, body } = await http.post(address, viewers[form.as], fields);
      expect.soft(status, `${form.mutation} ${code}`).not.toBe(500);
      expect
        .soft(body, `${form.mutation} ${code}`)
        .not.toMatch(/insert into|Failed query|canary of the row/i);
      const [, reference = ""] = /communiquez la référence ([\w-]+)/.exec(body) ?? [];
      if (reference) expect.soft(server.output(), form.mutation).toContain(`"incident":"${reference}"`);
      if ([409, 503].includes(status) || reference) {
        tried += 1;
        if (form.text && !form.secret) expect.soft(body, `${form.mutation} ${code}`).toContain(mark);
      }
    }
    // Sign-in writes no business row, and a form refused before its write says its own sentence.
    expect(tried).toBeGreaterThan(25);

    // A connection killed while the write waits.
    const { form, address, html } =
      served.find(({ form: one }) => one.mutation.endsWith("evenements/mutations.ts#create")) ?? {};
    if (!form || !address || !html) throw new Error("No form to kill.");
    await http.sql`delete from failing`;
    await http.sql`drop function broken() cascade`;
    const killer = postgres(server.appUrl, { max: 1, onnotice: () => {} });
    await http.sql.begin(async (tx) => {
      await tx`lock table event, project in access exclusive mode`;
      const fields = servedForm(html, form.marker);
      for (const [name, value] of Object.entries(form.fill)) fields.set(name, value);
      for (const [name, value] of fields) fields.set(name, typed(html, name, value) ?? value);
      const answer = http.post(address, viewers[form.as], fields);
      for (let killed = 0; killed === 0; ) {
        const rows = await killer`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        killed = rows.length;
      }
      expect((await answer).status).not.toBe(500);
    });
    await killer.end();
    await http.close();
    const output = server.output();
    for (const [name, text] of [
      ["serveur", output],
      ["base", await serverLog()],
    ] as const) {
      expect.soft(text, name).not.toMatch(new RegExp(`${mark}|06 99 88 77 66`, "i"));
      expect.soft(text, name).not.toMatch(/insert into|update "|params:|Failed query/i);
    }
    expect(output).toContain('"code":"XX000"');
    expect(output).toContain('"code":"53100"');
  });
});
