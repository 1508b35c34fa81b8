import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, pgView, text, unique, uuid } from "drizzle-orm/pg-core";
import { atMost, filled, plausible } from "../../kernel/checks";
import { deleted, placed, written } from "../../kernel/columns";
import { territories } from "../../territories/table";
import { pldeLimits as limits } from "./limits";

const pldeColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  title: text().notNull(),
  startsOn: date({ mode: "string" }).notNull(),
  endsOn: date({ mode: "string" }).notNull(),
  priorities: text().notNull().default(""),
  /** By reference: a title, then its number or its address, one a line. */
  documents: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** Plan Local de Développement Économique: the frame under which a territory signs its ESS plans. */
export const pldes = pgTable("plde", pldeColumns(), (t) => [
  foreignKey({
    name: "plde_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  unique("plde_id_territory").on(t.id, t.territoryId),
  index("plde_place").on(t.regionId, t.territoryId),
  check("plde_title", filled(t.title, limits.title)),
  check("plde_priorities", atMost(t.priorities, limits.priorities)),
  check("plde_documents", atMost(t.documents, limits.documents)),
  index("plde_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check(
    "plde_dates",
    sql`${plausible(t.startsOn)} and ${plausible(t.endsOn)} and ${t.endsOn} >= ${t.startsOn}`,
  ),
]);

export const livePldes = pgView("live_plde", pldeColumns()).existing();

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>;

/** What is written of a PLDE: every other column. */
export type PldeWrite = Omit<typeof pldes.$inferSelect, Kept>;
