import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import { territories } from "./table";

/** Territories that are there at some time from a day to another (the same, unless given), those of the bin apart. */
export const thereOn = (first: string, last: string = first): SQL | undefined =>
  and(
    isNull(territories.deletedAt),
    or(isNull(territories.startsOn), lte(territories.startsOn, last)),
    or(isNull(territories.closedOn), gt(territories.closedOn, first)),
  );
