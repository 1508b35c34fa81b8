import { groundOf } from "../kernel/ground";
import { liveNomenclatures, nomenclatures } from "./table";

/** Terms: one that leaves the choices is in the bin, and what names it keeps it: nothing hangs on it. */
export const termWall = groundOf({
  noun: "nomenclature",
  table: nomenclatures,
  live: liveNomenclatures,
  shared: true,
  audit: "values",
  title: nomenclatures.label,
  children: [],
});
