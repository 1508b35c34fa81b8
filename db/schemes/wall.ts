import { groundOf } from "../kernel/ground";
import { liveSchemes, schemes } from "./table";

/** Schemes: a contact of one that is in the bin waits with it. */
export const schemeWall = groundOf({
  noun: "scheme",
  table: schemes,
  live: liveSchemes,
  audit: "values",
  title: schemes.name,
  children: [],
});
