import type { SnapshotKind } from "@/db/enums";
import { formatDate } from "@/lib/french/format";

export const snapshotKindLabels: Record<SnapshotKind, string> = {
  signature: "Signature",
  year_end: "Fin d’année",
  committee: "Comité",
  amendment: "Avenant",
  closing: "Clôture",
  manual: "À la demande",
};

/** What each gesture says when it is done, by the word that an address carries. */
export const snapshotSaid = { pris: "Instantané pris." } as const;

type Named = { kind: SnapshotKind; label: string; takenOn: string };

/** « Comité de pilotage, 12 mars 2026 »: its label, or what it was taken for, and its day. */
export const snapshotName = ({ kind, label, takenOn }: Named): string =>
  `${label || snapshotKindLabels[kind]}, ${formatDate(takenOn)}`;

/** « depuis le comité du 12 mars 2026 », of the first side of a comparison. */
export function sinceSnapshot({ kind, label, takenOn }: Named): string {
  const since: Record<SnapshotKind, string> = {
    signature: "Depuis la signature, le",
    year_end: "Depuis la fin de l’année, le",
    committee: "Depuis le comité du",
    amendment: "Depuis l’avenant du",
    closing: "Depuis la clôture du",
    manual: label ? `Depuis «\u00a0${label}\u00a0», le` : "Depuis le",
  };
  return `${since[kind]} ${formatDate(takenOn)}`;
}

/** What an address calls the plan as it is now, in the place of a snapshot. */
export const todayWord = "aujourdhui";
