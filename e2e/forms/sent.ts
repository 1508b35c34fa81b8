import { randomUUID } from "node:crypto";
import type { Answer, Http } from "../http";
import { servedFields } from "../served-form";
import { viewers } from "../walls/expected";
import type { Form } from "./form";

export type Fields = [string, string][];

/** A form as its page served it: where, to whom, and what a browser would send back. */
export type Served = { address: string; html: string; fields: Fields };

export async function serve(http: Http, form: Form, address: string): Promise<Served> {
  const { body } = await http.get(address, viewers[form.as]);
  return { address, html: body, fields: servedFields(body, form.marker) };
}

/** The same fields, some of them typed anew; under a key of its own, as each page served has one. */
export function typed(fields: Fields, change: Readonly<Record<string, string | readonly string[]>>): Fields {
  const names = Object.keys(change);
  const kept = fields.filter(([name]) => !names.includes(name) && name !== "requestKey");
  const key: Fields = fields.some(([name]) => name === "requestKey") ? [["requestKey", randomUUID()]] : [];
  const added = names.flatMap((name) =>
    [change[name] ?? []].flat().map((value): [string, string] => [name, value]),
  );
  return [...kept, ...key, ...added];
}

export const without = (fields: Fields, name: string): Fields => fields.filter(([known]) => known !== name);

export const send = (
  http: Http,
  form: Form,
  address: string,
  fields: Fields,
  as: string | null = viewers[form.as],
) => http.post(address, as, fields);

const words = (html: string) => html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, " ").trim();

/** The red boxes of an answer, each as what it says. A box of a page that was there before is one too. */
export const boxesOf = ({ body }: Answer): string[] => {
  const summaries = [...body.matchAll(/<div class="err-sum"[\s\S]*?<ul>([\s\S]*?)<\/ul>/g)];
  const notices = [...body.matchAll(/<div class="callout" role="alert"[^>]*>([\s\S]*?)<\/p>/g)];
  return [...summaries, ...notices].map(([, inside = ""]) => words(inside));
};

/** What waits to be agreed to: nothing is refused, and nothing written. */
export const previewsOf = ({ body }: Answer): string[] =>
  [...body.matchAll(/<div class="callout info" role="alert"[^>]*>([\s\S]*?)<\/p>/g)].map(([, inside = ""]) =>
    words(inside),
  );

/** Fields that a conflict asks of. */
export const askedOf = ({ body }: Answer): string[] => {
  const [, panel = ""] = /<section class="conflict"([\s\S]*?)<\/table>/.exec(body) ?? [];
  return [
    ...new Set([...panel.matchAll(/<input type="radio" name="([^"]*)"/g)].map(([, name = ""]) => name)),
  ];
};

/** The column that a form's id stands for, by the table that it edits. */
const keys: Record<string, [field: string, column: string]> = {
  action: ["actionId", "id"],
  decision: ["decisionId", "id"],
  event: ["eventId", "id"],
  project: ["projectId", "id"],
  holder: ["projectId", "project_id"],
  job: ["jobId", "id"],
  organisation: ["organisationId", "id"],
  plan: ["planId", "id"],
  plde: ["pldeId", "id"],
  objective: ["objectiveId", "id"],
  account: ["accountId", "id"],
  membership: ["membershipId", "id"],
  territory: ["territoryId", "id"],
  region: ["regionId", "id"],
  nomenclature: ["termId", "id"],
  operation: ["operationId", "id"],
  scheme: ["schemeId", "id"],
  scheme_contact: ["schemeContactId", "id"],
  budget_line: ["budgetLineId", "id"],
  step: ["stepId", "id"],
  meeting: ["meetingId", "id"],
  review: ["reviewId", "id"],
  comment: ["commentId", "id"],
  note: ["noteId", "id"],
  funding: ["fundingId", "id"],
  regional_objective: ["regionalObjectiveId", "id"],
  policy_section: ["policySectionId", "id"],
};

const links: Record<string, [table: string, column: string][]> = {
  action: [
    ["action_territory", "action_id"],
    ["action_regional_objective", "action_id"],
    ...["action_partner", "action_audience", "action_sector", "action_commune"].map(
      (table): [string, string] => [table, "action_id"],
    ),
  ],
  event: [["event_territory", "event_id"]],
  membership: [["membership_territory", "membership_id"]],
};

function keyOf(form: Form, { fields }: Served) {
  const [field, column] = keys[form.edits ?? ""] ?? ["", "id"];
  return { table: form.edits ?? "", column, id: fields.find(([name]) => name === field)?.[1] ?? "" };
}

const moving = ["version", "updated_at", "updated_by", "touched_on"];

/** The row that a form edits, with its links: its version and dates apart. */
export async function rowOf({ sql }: Http, form: Form, served: Served) {
  const { table, column, id } = keyOf(form, served);
  const [row] = await sql<{ row: Record<string, unknown> }[]>`
    select to_jsonb(r) as row from ${sql(table)} r where ${sql(column)} = ${id}`;
  const held = Object.fromEntries(Object.entries(row?.row ?? {}).filter(([name]) => !moving.includes(name)));
  for (const [link, of] of links[table] ?? [])
    held[link] = (
      await sql<{ row: string }[]>`select l::text as row from ${sql(link)} l where ${sql(of)} = ${id}`
    )
      .map(({ row: text }) => text)
      .sort();
  return { held, version: row?.row.version };
}

/** Another form of the same row was saved: its version moves, and nothing that this form shows. */
export async function touch({ sql }: Http, form: Form, served: Served): Promise<void> {
  const { table, column, id } = keyOf(form, served);
  await sql`update ${sql(table)} set version = version + 1 where ${sql(column)} = ${id}`;
}

/** A second account with the rights of the first: its e-mail. */
export async function colleagueOf({ sql }: Http, email: string): Promise<string> {
  const colleague = `collegue.${email}`;
  const [known] = await sql`select id from account where email = ${colleague}`;
  if (known) return colleague;
  const [held] = await sql<{ id: string; account: string }[]>`
    select m.id, m.account_id as account from membership m join account a on a.id = m.account_id
     where a.email = ${email} order by m.id limit 1`;
  const [account, membership] = [randomUUID(), randomUUID()];
  await sql`insert into account (id, email, name, passphrase_hash)
    select ${account}, ${colleague}, 'Collègue', passphrase_hash from account where id = ${held?.account ?? ""}`;
  await sql`insert into membership (id, account_id, role, region_id, whole_region, starts_on)
    select ${membership}, ${account}, role, region_id, whole_region, starts_on from membership where id = ${held?.id ?? ""}`;
  await sql`insert into membership_territory (membership_id, region_id, territory_id)
    select ${membership}, region_id, territory_id from membership_territory where membership_id = ${held?.id ?? ""}`;
  return colleague;
}
