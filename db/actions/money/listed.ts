import { sql } from "drizzle-orm";
import type { Axis } from "../../enums";
import { territories } from "../../territories/table";
import { liveActions } from "../table";

/** The action of a row of money, and the territory whose it is. */
export const ofItsAction = {
  territoryName: sql<string>`${territories.name}`,
  actionTitle: sql<string>`${liveActions.title}`,
  axis: sql<Axis>`${liveActions.axis}`,
  number: sql<number>`${liveActions.number}`,
};
