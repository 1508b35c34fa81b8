import type { ActionStatus } from "@/db/enums";
import { actionStatusLabels } from "./states";

export type TileAction = {
  id: string;
  code: string;
  title: string;
  status: ActionStatus;
  late: boolean;
  blocked: boolean;
};

/** What a tile says to those who do not see it: « Annuaire de l’ESS, en cours, en retard ». */
export function tileLabel({ title, status, late, blocked }: TileAction): string {
  return [title, actionStatusLabels[status].toLowerCase(), late && "en retard", blocked && "bloquée"]
    .filter(Boolean)
    .join(", ");
}
