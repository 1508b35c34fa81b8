import { sql } from "drizzle-orm";
import { check, date, foreignKey, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { atMost, plausible } from "../../kernel/checks";
import { placed, written } from "../../kernel/columns";
import { projects } from "../table";
import { holderLimits as limits } from "./limits";

/** Personal data of who carries a project: the agents of the territory alone read it. Emptied when erased; the project stays. */
export const holders = pgTable(
  "holder",
  {
    id: uuid().primaryKey(),
    ...placed(),
    projectId: uuid().notNull(),
    name: text(),
    phone: text(),
    email: text(),
    /** Day on which the person agreed to be recorded, and until when. */
    consentOn: date({ mode: "string" }),
    keepUntil: date({ mode: "string" }),
    erasedOn: date({ mode: "string" }),
    ...written(),
  },
  (t) => [
    foreignKey({
      name: "holder_project",
      columns: [t.projectId, t.territoryId, t.regionId],
      foreignColumns: [projects.id, projects.territoryId, projects.regionId],
    }),
    unique("holder_of_project").on(t.projectId),
    check(
      "holder_texts",
      sql`${atMost(t.name, limits.name)} and ${atMost(t.phone, limits.phone)} and ${atMost(t.email, limits.email)}`,
    ),
    check(
      "holder_dates",
      sql`${plausible(t.consentOn)} and ${plausible(t.keepUntil)} and ${plausible(t.erasedOn)} and ${t.keepUntil} >= ${t.consentOn}`,
    ),
    check(
      "holder_erased",
      sql`(${t.erasedOn} is null and ${t.name} is not null and ${t.consentOn} is not null and ${t.keepUntil} is not null) or (${t.erasedOn} is not null and ${t.name} is null and ${t.phone} is null and ${t.email} is null)`,
    ),
  ],
);

/** What a form writes of a holder: a person who agreed to be recorded, and until when. */
export type HolderWrite = {
  name: string;
  phone: string | null;
  email: string | null;
  consentOn: string;
  keepUntil: string;
};
