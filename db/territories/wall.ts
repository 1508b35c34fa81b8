import { groundOf } from "../kernel/ground";
import { liveTerritories, territories } from "./table";

const ground = groundOf({
  noun: "territory",
  table: territories,
  live: liveTerritories,
  audit: "values",
  title: territories.name,
  // What is kept in a territory is of any noun: the database asks its own catalogue (app.held_by_territory).
  children: [],
});

/**
 * Territories and their perimeters: a Région's own (rights.md, first line). The right to write one is asked of itself: a Région that has just
 * been made has no territory of its own yet.
 */
export const territoryWall = {
  ...ground,
  places: ({ id, regionId }: { id: string; regionId: string }) => [{ regionId, territoryId: id }],
};
