import type { Database } from "../http";

/** The row of each table that the walks write; then that of another Région. */
export const ownGround = "eeeeeeee-eeee-4eee-beee-eeeeeeeeeeee";
const otherGround = "ffffffff-ffff-4fff-bfff-ffffffffffff";

/** Tables of what is a Région's own and has no territory; rows of `nomenclature` are read by every Région. */
const groundTables = [
  "nomenclature",
  "scheme",
  "scheme_contact",
  "operation",
  "regional_objective",
  "policy_section",
] as const;

const isGround = (table: string): table is (typeof groundTables)[number] =>
  (groundTables as readonly string[]).includes(table);

/** A row of the Région given. */
async function put({ sql }: Database, table: string, id: string, region: string): Promise<void> {
  const words = "Fiche d’essai";
  const code = `essai-${id.slice(0, 4)}`;
  const row = { id, region_id: region };
  const named = { ...row, code, label: words, rank: 99 };
  const scheme = {
    ...{ ...row, code, name: words, description: words, source: words, rank: 99 },
    ...{ stages: ["design"], kinds: ["grant"] },
  };
  const rows: Record<string, object> = {
    nomenclature: { ...named, code: code.replace("-", "_"), kind: "sector", origin: "region" },
    scheme,
    scheme_contact: { ...row, scheme_id: id, organisation: words, rank: 99 },
    operation: named,
    regional_objective: named,
    policy_section: { ...row, kind: "text", title: words, body: words, rank: 99 },
  };
  if (table === "scheme_contact") await put({ sql }, "scheme", id, region);
  await sql`insert into ${sql(table)} ${sql(rows[table] as never)} on conflict do nothing`;
}

/** That of the Région of the demonstration alone. */
export async function ownRow(http: Database, table: string): Promise<void> {
  const [region] = await http.sql<{ id: string }[]>`select id from region where slug = 'nord-pas-de-calais'`;
  await put(http, table, ownGround, region?.id ?? "");
}

/** The rows that the walks try of a table without territory, made where they are not there; null of another table. */
export async function groundRows(http: Database, table: string, elsewhere: string) {
  const [region] = await http.sql<{ id: string }[]>`select id from region where slug = 'nord-pas-de-calais'`;
  if (table === "region") return { own: region?.id ?? "", other: null };
  if (!isGround(table)) return null;
  await put(http, table, ownGround, region?.id ?? "");
  // A vocabulary is of the installation: another Région has none of its own.
  if (table === "nomenclature") return { own: ownGround, other: null };
  await put(http, table, otherGround, elsewhere);
  return { own: ownGround, other: otherGround };
}
