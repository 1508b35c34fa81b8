import type { ActionStatus } from "@/db/enums";
import type { Keepers } from "../unkept";

const at = (status: ActionStatus, sentence: string) => ({
  keeps: (row: Readonly<Record<string, string>>) => row.status === status,
  sentence: `${sentence}\u00a0: videz cette cellule, changez l’état, ou n’importez pas cette colonne.`,
});

/** What an action keeps in one of its states alone (lib/actions/rules.ts, keptAt). */
export const actionKeepers: Keepers = {
  resumeOn: at("on_hold", "La date de reprise n’est gardée que d’une action en pause"),
  statusReason: at("cancelled", "Le motif n’est gardé que d’une action abandonnée"),
  actualEndOn: at("done", "La fin réelle n’est gardée que d’une action réalisée"),
  result: at("done", "Le résultat n’est gardé que d’une action réalisée"),
  progress: {
    keeps: ({ status, progress }) => status !== "done" || Number(progress) === 100,
    sentence: "Une action réalisée est à 100\u00a0%\u00a0: écrivez 100, ou changez l’état.",
  },
};
