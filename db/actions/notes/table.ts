import { check, date, foreignKey, index, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { filledOrWithdrawn, plausible } from "../../kernel/checks";
import { authored, placed, written } from "../../kernel/columns";
import { territories } from "../../territories/table";
import { actions } from "../table";
import { noteLimits as limits } from "./limits";

const noteColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  actionId: uuid().notNull(),
  authorTerritoryId: uuid().notNull(),
  notedOn: date({ mode: "string" }).notNull(),
  body: text().notNull(),
  ...authored(),
  ...written(),
});

/** Dated follow-up note. Written by the lead, an associate or the Région; corrected or withdrawn by its author, never deleted. */
export const notes = pgTable("note", noteColumns(), (t) => [
  foreignKey({
    name: "note_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  foreignKey({
    name: "note_author_territory",
    columns: [t.authorTerritoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  index("note_action_date").on(t.actionId, t.notedOn),
  index("note_of_territory").on(t.authorTerritoryId, t.notedOn),
  check("note_body", filledOrWithdrawn(t.body, limits.body, t.withdrawnAt)),
  check("note_date", plausible(t.notedOn)),
]);

export const liveNotes = pgView("live_note", noteColumns()).existing();
