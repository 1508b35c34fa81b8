import { and, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { territories, territoryAddresses } from "./table";

/** Territories that are there at some time from a day to another (the same, unless given), those of the bin apart. */
export const thereOn = (first: string, last: string = first): SQL | undefined =>
  and(
    isNull(territories.deletedAt),
    or(isNull(territories.startsOn), lte(territories.startsOn, last)),
    or(isNull(territories.closedOn), gt(territories.closedOn, first)),
  );

/** The territory that an address names: its own, or one that it left. */
export const atAddress = (slug: string): SQL =>
  sql`(${territories.slug} = ${slug}
    or ${territories.id} in (select s.territory_id from ${territoryAddresses} s where s.slug = ${slug}))`;
