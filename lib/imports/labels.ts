import { type ImportKind, type ImportState, importKinds } from "@/db/imports/limits";
import type { Counts } from "@/db/imports/table";
import { formatCount, formatNumber } from "@/lib/french/format";
import type { Hand } from "./hands";

export const importStateLabels: Record<ImportState, string> = {
  open: "À vérifier",
  applied: "Importé",
  undone: "Annulé",
  dropped: "Abandonné",
};

/** A row by what becomes of it, and several of them. */
export const importKindLabels: Record<ImportKind, { one: string; many: string }> = {
  refused: { one: "refusée", many: "refusées" },
  asked: { one: "à préciser", many: "à préciser" },
  conflict: { one: "en conflit", many: "en conflit" },
  new: { one: "nouvelle", many: "nouvelles" },
  changed: { one: "modifiée", many: "modifiées" },
  same: { one: "inchangée", many: "inchangées" },
  left: { one: "laissée", many: "laissées" },
};

/** What each gesture says when it is done, by the word that an address carries. */
export const importSaid = {
  lu: "Fichier lu. Rien n’est encore écrit\u00a0: relisez l’aperçu, puis importez.",
  precise: "Aperçu refait.",
  importe: "Import terminé.",
  annule: "Import annulé.",
  laisse: "Import abandonné\u00a0: son fichier est supprimé, et rien n’a été écrit.",
} as const;

/** « 3 lignes refusées, 36 nouvelles », without what there is none of; empty while nothing is known. */
export function countsSentence(counts: Counts | null): string {
  if (!counts) return "";
  const said = importKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    const { one, many } = importKindLabels[kind];
    return count > 0 ? [{ count, word: count > 1 ? many : one }] : [];
  });
  return said
    .map(({ count, word }, index) => {
      const noun = index === 0 ? (count > 1 ? " lignes" : " ligne") : "";
      return `${formatNumber(count)}${noun} ${word}`;
    })
    .join(", ");
}

/** How many rows « Importer » writes. */
export const writtenCount = (counts: Counts | null): number => (counts?.new ?? 0) + (counts?.changed ?? 0);

/** Under a preview that is ready, who imports it, and why its reader does not. */
export const handWords: Record<Exclude<Hand, "agent">, string> = {
  officer:
    "Ce territoire n’a pas d’agent et son plan est un brouillon\u00a0: vous l’importez à sa place, objectifs et actions seulement.",
  tended: "Cet aperçu est prêt\u00a0: un agent de ce territoire l’importe.",
  sent: "Cet aperçu est prêt. Ce territoire n’a pas d’agent, et son plan n’est plus un brouillon\u00a0: un agent l’importera, une fois invité par l’administration.",
  none: "Cet aperçu est prêt\u00a0: un agent de ce territoire l’importe.",
};

/** Beside an import that is written, who takes it back where its reader does not. */
export const undoneBy: Record<Exclude<Hand, "agent" | "officer">, string> = {
  tended: "Un agent de ce territoire peut annuler cet import.",
  sent: "Le plan n’est plus un brouillon\u00a0: un agent du territoire, une fois invité par l’administration, peut annuler cet import.",
  none: "Un agent de ce territoire peut annuler cet import.",
};

type Written = { noun: "objective" | "action"; kind: ImportKind };

/** What « Importer » writes: « 35 actions et 18 objectifs ». */
export function writtenSentence(rows: readonly Written[]): string {
  const written = rows.filter(({ kind }) => kind === "new" || kind === "changed");
  const count = (noun: Written["noun"]) => written.filter((row) => row.noun === noun).length;
  const said = [
    count("action") > 0 && formatCount(count("action"), "action"),
    count("objective") > 0 && formatCount(count("objective"), "objectif"),
  ];
  return said.filter(Boolean).join(" et ");
}
