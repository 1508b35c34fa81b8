import {
  type ImportKind,
  type ImportNoun,
  type ImportRowNoun,
  type ImportState,
  importKinds,
} from "@/db/imports/limits";
import type { Counts } from "@/db/imports/table";
import { uncapitalised } from "@/lib/french/capitals";
import { formatCount, formatNumber } from "@/lib/french/format";
import type { Hand } from "./hands";

export const importStateLabels: Record<ImportState, string> = {
  open: "À vérifier",
  applied: "Importé",
  undone: "Annulé",
  dropped: "Abandonné",
};

type NounWords = {
  /** How an address asks for it. */
  address: string;
  /** What a file of it holds. */
  holds: string;
  /** What an export of its list is called, and where it is. */
  filled: { label: string; href: string };
  /** « Rien n’est écrit dans … ». */
  place: string;
  /** At the head of its rows in a preview. */
  row: string;
  /** The column without which nothing is read. */
  title: string;
};

/** What a file may hold, in the words of the screens, in the order that they are asked. */
export const importNounWords: Record<ImportNoun, NounWords> = {
  plan: {
    ...{ address: "plan", holds: "Un plan\u00a0: objectifs et actions", place: "le plan" },
    filled: { label: "les actions", href: "/actions/export?format=xlsx" },
    ...{ row: "Action ou objectif", title: "l’intitulé des actions" },
  },
  event: {
    ...{ address: "evenements", holds: "Des événements", place: "les événements" },
    filled: { label: "les événements", href: "/evenements/export?format=xlsx" },
    ...{ row: "Événement", title: "l’intitulé des événements" },
  },
  project: {
    ...{ address: "projets", holds: "Des projets", place: "les projets" },
    filled: { label: "les projets", href: "/projets/export?format=xlsx" },
    ...{ row: "Projet", title: "le titre des projets" },
  },
  job: {
    ...{ address: "emplois", holds: "Des emplois", place: "les emplois" },
    filled: { label: "les emplois", href: "/emplois/export?format=xlsx" },
    ...{ row: "Emplois", title: "l’effectif des déclarations" },
  },
  budget_line: {
    ...{ address: "depenses", holds: "Des dépenses", place: "les dépenses" },
    filled: { label: "les dépenses", href: "/plans/budget/depenses/export?format=xlsx" },
    ...{ row: "Dépense", title: "l’objet des dépenses" },
  },
  funding: {
    ...{ address: "financements", holds: "Des financements", place: "les financements" },
    filled: { label: "les financements", href: "/plans/budget/financements/export?format=xlsx" },
    ...{ row: "Financement", title: "le nom des financeurs" },
  },
  organisation: {
    ...{ address: "structures", holds: "Des structures", place: "les structures" },
    filled: { label: "les structures", href: "/organisations/export?format=xlsx" },
    ...{ row: "Structure", title: "le nom des structures" },
  },
};

/** « un plan, des événements ou des emplois ». */
export const broughtSentence = (nouns: readonly ImportNoun[]): string => {
  const said = nouns.map((noun) => uncapitalised(importNounWords[noun].holds.split("\u00a0:")[0] ?? ""));
  return [said.slice(0, -1).join(", "), said.at(-1)].filter(Boolean).join(" ou ");
};

/** To whoever does not bring these in, who does. */
export const notBrought = (noun: ImportNoun): string =>
  noun === "organisation"
    ? "Les structures sont importées par la Région ou par l’administration. Vous pouvez en ajouter une à la fois."
    : "Ce que tient un territoire est importé par ses agents, ou préparé pour eux par la Région.";

/** Where the rows of a preview open, and how many of them are counted. */
export const importRowWords: Record<ImportRowNoun, { path: string | null; one: string; many: string }> = {
  action: { path: "/actions", one: "action", many: "actions" },
  objective: { path: null, one: "objectif", many: "objectifs" },
  event: { path: "/evenements", one: "événement", many: "événements" },
  project: { path: "/projets", one: "projet", many: "projets" },
  job: { path: "/emplois", one: "déclaration d’emplois", many: "déclarations d’emplois" },
  budget_line: { path: null, one: "dépense", many: "dépenses" },
  funding: { path: null, one: "financement", many: "financements" },
  organisation: { path: "/organisations", one: "structure", many: "structures" },
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

/** In place of what is done, while no column is known for the one that names a row: there is no preview yet. */
export const unknownSaid =
  "Fichier lu, et rien n’est encore écrit\u00a0: dites ce que portent ses colonnes pour voir l’aperçu.";

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
  untended:
    "Cet aperçu est prêt. Ce territoire n’a pas d’agent\u00a0: un agent l’importera, une fois invité par l’administration.",
  none: "Cet aperçu est prêt\u00a0: un agent de ce territoire l’importe.",
};

/** Beside an import that is written, who takes it back where its reader does not. */
export const undoneBy: Record<Exclude<Hand, "agent" | "officer">, string> = {
  tended: "Un agent de ce territoire peut annuler cet import.",
  sent: "Le plan n’est plus un brouillon\u00a0: un agent du territoire, une fois invité par l’administration, peut annuler cet import.",
  untended: "Un agent du territoire, une fois invité par l’administration, peut annuler cet import.",
  none: "Un agent de ce territoire peut annuler cet import.",
};

type Written = { noun: ImportRowNoun; kind: ImportKind };

/** What « Importer » writes: « 35 actions et 18 objectifs ». */
export function writtenSentence(rows: readonly Written[]): string {
  const written = rows.filter(({ kind }) => kind === "new" || kind === "changed");
  const said = Object.entries(importRowWords).flatMap(([noun, { one, many }]) => {
    const count = written.filter((row) => row.noun === noun).length;
    return count > 0 ? [formatCount(count, one, many)] : [];
  });
  return said.join(" et ");
}
