import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Http } from "./http";
import { importRows } from "./walls/import-rows";

export type Route = {
  path: string;
  /** A question is asked by POST and writes nothing: its words must stand in no address. */
  kind: "page" | "handler" | "mutation" | "question";
  methods: string[];
  roles: string[];
  resource: string | null;
  mutating: boolean;
};

export function inventory(): Route[] {
  const text = readFileSync(new URL("../docs/routes.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { routes: Route[] }).routes;
}

/** What is read by its address. */
export const readRoutes = (): Route[] =>
  inventory().filter(({ kind }) => kind === "page" || kind === "handler");

const tables: Record<string, string> = {
  plans: "plan",
  actions: "action",
  evenements: "event",
  projets: "project",
  emplois: "job",
  organisations: "organisation",
};

/** Tables of what is a Région's own and of no territory, by the start of the address of a row. */
const grounds = [
  ["/dispositifs/", "scheme"],
  ["/administration/nomenclatures/", "nomenclature"],
  ["/administration/operations/", "operation"],
  ["/politique-regionale/objectifs/", "regional_objective"],
  ["/politique-regionale/sections/", "policy_section"],
] as const;

/** Table of what is a Région's own that an address is of. */
export const groundOf = (path: string): string | undefined =>
  grounds.find(([start]) => path.startsWith(start))?.[1];

/** Tables of what is listed under the address of another noun; totals are of no table. */
const beneath: readonly (readonly [start: string, table: string | undefined])[] = [
  ["/plans/budget/depenses", "budget_line"],
  ["/plans/budget/financements", "funding"],
  ["/plans/budget", undefined],
];

/** Table of the rows that an address lists, exports or opens, when they have a territory: by its first segment. */
export const tableOf = (path: string): string | undefined => {
  const under = beneath.find(([start]) => path.startsWith(start));
  return under ? under[1] : tables[path.split("/")[1] ?? ""];
};

/** A sample row of a territory, in its plan in force for what hangs on a plan. */
async function sampleId({ sql }: Http, table: string, slug: string): Promise<string> {
  const [row] =
    table === "plan"
      ? await sql<{ id: string }[]>`select p.id from plan p join territory t on t.id = p.territory_id
          where t.slug = ${slug} and p.status = 'active' and p.deleted_at is null`
      : await sql<{ id: string }[]>`select r.id from ${sql(table)} r join territory t on t.id = r.territory_id
          where t.slug = ${slug} and r.deleted_at is null
            and (${table} <> 'action' or (to_jsonb(r) ->> 'plan_id')::uuid in (select id from plan where status = 'active'))
            and not exists (select 1 from action a join plan p on p.id = a.plan_id
              where a.id = (to_jsonb(r) ->> 'action_id')::uuid and p.status <> 'active')
          order by r.id limit 1`;
  return row?.id ?? "";
}

/** A link of an account of the demonstration, kept as the product keeps it: by its digest. It waits, unless told otherwise. */
export async function aLink(
  { sql }: Http,
  email = "agent.calaisis@demo.example",
  state: "waiting" | "used" | "expired" = "waiting",
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  await sql`insert into token (id, hash, kind, account_id, expires_at, used_at, created_by)
    select gen_random_uuid(), ${hash}, 'reset', id, now() + (${state === "expired" ? "-1 second" : "1 day"})::interval,
      case when ${state === "used"} then now() end, id from account where email = ${email}`;
  return token;
}

/** The address of a page as `email`'s account reads it: sample rows of the Boulonnais in place of its parameters. */
export async function addressOf(path: string, http: Http): Promise<string> {
  if (!path.includes("[")) return path;
  const [, section = ""] = path.split("/");
  const { sql } = http;
  if (section === "territoires") return path.replace("[slug]", "boulonnais");
  const ground = groundOf(path);
  if (ground) {
    const [row] = await sql<{ id: string }[]>`
      select id from ${sql(ground)} where deleted_at is null order by rank, id limit 1`;
    return path.replace("[id]", row?.id ?? "");
  }
  if (section === "administration") {
    const [account] = await sql<
      { id: string; membership: string }[]
    >`select a.id, m.id as membership from account a
      join membership m on m.account_id = a.id where a.email = 'agent.sambre@demo.example'`;
    return path.replace("[id]", account?.id ?? "").replace("[habilitation]", account?.membership ?? "");
  }
  if (section === "imports") return path.replace("[id]", (await importRows(http, "")).ofA);
  if (path.startsWith("/plans/plde/"))
    return path.replace("[id]", await sampleId(http, "plde", "boulonnais"));
  if (path.startsWith("/plans/avis/"))
    return path.replace("[id]", await sampleId(http, "review", "boulonnais"));
  if (section === "acces") return path.replace("[jeton]", await aLink(http));
  return (
    path
      .replace("[id]", await sampleId(http, tableOf(path) ?? "", "boulonnais"))
      // The plan as it is now, in the place of a snapshot.
      .replace("[snapshot]", "aujourdhui")
  );
}
