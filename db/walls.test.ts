import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Opened, openSeeded } from "./testing/opened";

const business = {
  plde: "rows",
  plan_transition: "rows",
  plan: "rows",
  objective: "rows",
  action: "rows",
  decision: "rows",
  budget_line: "rows",
  funding: "rows",
  step: "rows",
  note: "rows",
  audit: "rows",
  action_territory: "links",
  action_regional_objective: "links",
  action_partner: "links",
  action_audience: "links",
  action_sector: "links",
  action_commune: "links",
  event: "rows",
  event_territory: "links",
  project: "rows",
  holder: "rows",
  meeting: "rows",
  job: "rows",
  organisation: "rows",
  nomenclature: "rows",
  scheme: "rows",
  scheme_contact: "rows",
  operation: "rows",
  regional_objective: "rows",
  policy_section: "rows",
  import: "rows",
  review: "rows",
  reply: "rows",
  comment: "rows",
  snapshot: "rows",
} as const;
/** Copies of a few columns of rows, written with them and taken away with them (rights.md, « Cards »). */
const cards = ["event_card"];
/** Files that are read, their previews, and what headers were taken for: deleted after a while. */
const papers = ["import_sheet", "import_row", "import_column"];
/** The maps of a Région as they are drawn: copies of its territories and their perimeters, and of its EPCI. */
const drawings = ["region_drawing", "epci_drawing"];
const reference = ["official_region", "departement", "epci", "commune", "regional_policy", "reference_load"];
/** What a Région is: read by whoever connects, written by its officers and administrators; the example, by who takes it. */
const settings: Record<string, string[]> = {
  region: ["SELECT", "UPDATE"],
  region_departement: ["DELETE", "INSERT", "SELECT"],
  example_row: ["SELECT"],
  // What a workbook held: read by its maker alone, never changed.
  list_export: ["INSERT", "SELECT"],
  list_export_row: ["INSERT", "SELECT"],
  mention: ["INSERT", "SELECT"],
  text_version: ["SELECT"],
  snapshot_action: ["INSERT", "SELECT"],
};
/** Kept aside: definer functions alone read them. */
const aside = ["example_content", "left_number", "outbox", "periodic_work"];
/** One's own: what one is told, and how often by mail. Of a notification, that it was read is all that is written. */
const own: Record<string, string[]> = {
  notification: ["SELECT"],
  mail_choice: ["INSERT", "SELECT", "UPDATE"],
};
/** Territories and what hangs on them: read in their Région, written by its officers and administrators. */
const perimeters: Record<string, string[]> = {
  territory: ["INSERT", "SELECT", "UPDATE"],
  territory_epci: ["DELETE", "INSERT", "SELECT", "UPDATE"],
  territory_address: ["DELETE", "INSERT", "SELECT"],
  territory_lineage: ["INSERT", "SELECT"],
  territory_change: ["SELECT"],
};
/** Of them, what a session does not read before it has an identity: its territories and their lineage say what its rights are. */
const unread = ["territory_epci", "territory_address", "territory_change"];
const technical: Record<string, string[]> = {
  account: ["INSERT", "SELECT", "UPDATE"],
  membership: ["INSERT", "SELECT", "UPDATE"],
  membership_territory: ["DELETE", "INSERT", "SELECT"],
  session: ["INSERT", "SELECT", "UPDATE"],
  token: ["INSERT", "SELECT", "UPDATE"],
  throttle: ["INSERT", "SELECT", "UPDATE"],
  idempotency: ["INSERT", "SELECT"],
};

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  // The demonstration has read no file.
  await db.acting`insert into import (id, region_id, territory_id, plan_id, file_name, format, digest)
    select gen_random_uuid(), region_id, territory_id, id, 'plan.xlsx', 'xlsx', 'x' from plan limit 1`;
});
afterAll(() => db.drop());

async function grantsOf(table: string): Promise<string[]> {
  const rows = await db.owner<{ privilege_type: string }[]>`
    select privilege_type from information_schema.role_table_grants
     where grantee = 'maillage_app' and table_schema = 'public' and table_name = ${table} order by 1`;
  return rows.map((row) => row.privilege_type);
}

describe("catalog", () => {
  test("every table is in exactly one list", async () => {
    const tables = await db.owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    const listed = [
      ...Object.keys(business),
      ...cards,
      ...drawings,
      ...papers,
      ...reference,
      ...aside,
      ...Object.keys({ ...settings, ...perimeters, ...technical, ...own }),
    ];
    expect(tables.map(({ name }) => name).sort()).toEqual([...listed].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test("business tables force row-level security, leave the owner free, and are never deleted by the application", async () => {
    const kinds = Object.entries({
      ...business,
      ...Object.fromEntries([...cards, ...drawings, ...papers].map((card) => [card, "card"])),
    });
    for (const [table, kind] of kinds) {
      const [flags] = await db.owner<{ on: boolean; forced: boolean; free: boolean }[]>`
        select relrowsecurity as on, relforcerowsecurity as forced,
          exists (select 1 from pg_policies where tablename = ${table} and policyname = 'owner_all' and roles = '{maillage_owner}') as free
          from pg_class where oid = ${table}::regclass`;
      expect(flags, table).toEqual({ on: true, forced: true, free: true });
      const grants = await grantsOf(table);
      expect(grants.includes("DELETE"), table).toBe(kind !== "rows");
      expect(grants, table).not.toContain("TRUNCATE");
    }
    expect(await grantsOf("audit")).toEqual(["SELECT"]);
    const [walled] = await db.owner<{ count: number }[]>`select count(*)::integer as count from pg_class
      where relname = any(${Object.keys(perimeters)}) and relkind = 'r' and relrowsecurity and relforcerowsecurity`;
    expect(walled?.count).toBe(Object.keys(perimeters).length);
  });

  test("reference is read only, technical tables have their named grants", async () => {
    for (const table of reference) expect(await grantsOf(table), table).toEqual(["SELECT"]);
    for (const table of aside) expect(await grantsOf(table), table).toEqual([]);
    for (const [table, grants] of Object.entries({ ...settings, ...perimeters, ...technical, ...own }))
      expect(await grantsOf(table), table).toEqual(grants);
    for (const table of [...Object.keys({ ...settings, ...own }), "outbox", "periodic_work"]) {
      const [forced] =
        await db.owner`select relforcerowsecurity as forced from pg_class where oid = ${table}::regclass`;
      expect(forced, table).toEqual({ forced: true });
    }
  });

  test("the application role owns nothing and bypasses nothing", async () => {
    const [role] = await db.owner`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        exists (select 1 from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = 'maillage_app'`;
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: false,
    });
  });

  test("views run with the rights of their reader", async () => {
    const views = await db.owner<{ name: string; invoker: boolean }[]>`
      select relname as name, coalesce('security_invoker=true' = any(reloptions), false) as invoker
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'`;
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) expect(view.invoker, view.name).toBe(true);
  });
});

describe("without identity", () => {
  test("no business row is visible and none can be written", async () => {
    await db.acting`insert into territory_address (region_id, slug, territory_id)
      select region_id, 'ancienne-adresse', id from territory where slug = 'boulonnais'`;
    for (const table of [...Object.keys(business), ...cards, ...drawings, ...papers, ...unread]) {
      const [row] = await db.app<
        { count: number }[]
      >`select count(*)::integer as count from ${db.app(table)}`;
      expect(row?.count, table).toBe(0);
    }
    const [row] = await db.owner<{ id: string }[]>`select id from action limit 1`;
    const written =
      await db.app`update action set title = 'x', version = version + 1 where id = ${row?.id ?? ""}`;
    expect(written.count).toBe(0);
  });

  test("a write without actor is refused, even by the owner", async () => {
    await expect(db.owner`update plde set title = 'x', version = version + 1`).rejects.toThrow(/no actor/);
  });

  test("an identity ends with its transaction", async () => {
    const actor = "01900000-0000-7000-8000-000000000001";
    await db.app.begin((tx) => tx`select set_config('app.actor', ${actor}, true)`);
    const [after] = await db.app<{ actor: string }[]>`select current_setting('app.actor', true) as actor`;
    expect(after?.actor).toBe("");
  });
});

test("a row changes neither territory nor version at will, and a living row keeps a living parent", async () => {
  const as = (write: (tx: typeof db.owner) => Promise<unknown>) =>
    db.owner.begin(async (tx) => {
      await tx`select set_config('app.actor', '01900000-0000-7000-8000-000000000001', true)`;
      return write(tx as unknown as typeof db.owner);
    });
  await expect(
    as(
      (
        tx,
      ) => tx`update action set territory_id = (select id from territory where slug = 'ternois'), version = version + 1
      where territory_id <> (select id from territory where slug = 'ternois')`,
    ),
  ).rejects.toThrow(/does not change territory/);
  await expect(as((tx) => tx`update action set title = 'x', version = version + 2`)).rejects.toThrow(
    /one version/,
  );
  await expect(as((tx) => tx`update action set title = 'x'`)).rejects.toThrow(/one version/);
  await expect(as((tx) => tx`update plan set deleted_at = now(), version = version + 1`)).rejects.toThrow(
    /hang on/,
  );
  await expect(as((tx) => tx`delete from action_territory`)).rejects.toThrow(/changes with its action/);
});

test("the audit is complete: as many rows as writes, on every table", async () => {
  for (const [table, kind] of Object.entries(business)) {
    if (table === "audit") continue;
    const [row] =
      kind === "links"
        ? await db.owner<{ writes: number; traced: number }[]>`
            select (select count(*)::integer from ${db.owner(table)}) as writes,
              (select (count(*) filter (where operation = 'insert') - count(*) filter (where operation = 'delete'))::integer
                 from audit where table_name = ${table}) as traced`
        : await db.owner<{ writes: number; traced: number }[]>`
            select (select coalesce(sum(version), 0)::integer from ${db.owner(table)}) as writes,
              (select count(*)::integer from audit where table_name = ${table}) as traced`;
    expect(row?.traced, table).toBe(row?.writes);
    expect(row?.writes, `${table} holds rows`).toBeGreaterThan(0);
  }
});

test("what is kept of a person leaves no value in the audit", async () => {
  const rows = await db.owner<{ table_name: string; changes: Record<string, unknown> }[]>`
    select table_name, changes from audit where table_name in ('holder', 'meeting', 'account')`;
  expect(rows.length).toBeGreaterThan(0);
  for (const { table_name, changes } of rows)
    for (const [field, value] of Object.entries(changes)) expect(value, `${table_name}.${field}`).toBe(true);
});
