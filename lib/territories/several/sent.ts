import "server-only";
import { regionWritten } from "@/db/territories/parents";
import { ofFile } from "@/lib/kernel/of-file";
import { territoryFile } from "./file";
import { importTerritories } from "./gestures";

/** « Importer des territoires », of a pasted block or of what a file holds. */
export const territoriesSent = ofFile(
  importTerritories,
  territoryFile,
  ({ scope }) => regionWritten(scope) !== undefined,
);
