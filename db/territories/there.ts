import { and, gt, isNull, lte, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { territories, territoryAddresses, territoryLineages } from "./table";

/** Territories that are there at some time from a day to another (the same, unless given), those of the bin apart. */
export const thereOn = (first: string, last: string = first): SQL | undefined =>
  and(
    isNull(territories.deletedAt),
    or(isNull(territories.startsOn), lte(territories.startsOn, last)),
    or(isNull(territories.closedOn), gt(territories.closedOn, first)),
  );

/** The territory that an address names, its own or one that it left; several of them between full stops. */
export const atAddress = (slugs: string): SQL => {
  const asked = sql`any(${`{${slugs.split(".").join(",")}}`}::text[])`;
  return sql`(${territories.slug} = ${asked}
    or ${territories.id} in (select s.territory_id from ${territoryAddresses} s where s.slug = ${asked}))`;
};

/** A territory and those that came after it, however far, on `today`: the rights on any of them open it (app.predecessors()). */
export const openedBy = (territory: SQLWrapper, today: string): SQL => sql`(
  with recursive after (id) as (
    select ${territory}
    union select l.successor_id from after join ${territoryLineages} l on l.predecessor_id = after.id and l.since <= ${today}::date)
  select id from after)`;
