import type { Field } from "@/lib/kernel/dictionary";
import { dayIn, dayOfSerial } from "@/lib/sheets/days";
import { numberIn, numberTyped } from "@/lib/sheets/numbers";
import type { Cell } from "@/lib/sheets/reading/book";
import { plainWords } from "./words";

/** What a cell holds for a field: what its form would take, one of two when that is not known, or why neither. */
export type CellRead =
  | { typed: string }
  | { either: readonly { value: string; label: string }[] }
  | { wrong: string };

const wrong = (sentence: string): CellRead => ({ wrong: sentence });
const typed = (value: string): CellRead => ({ typed: value });

/** A cell as text, as its reader sees it. */
export function saidBy(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberTyped(cell);
  if (typeof cell === "boolean") return cell ? "oui" : "non";
  if ("day" in cell) return cell.day.split("-").reverse().join("/");
  if ("share" in cell) return `${numberTyped(cell.share * 100)}\u00a0%`;
  return cell.error;
}

function day(cell: Exclude<Cell, null>): CellRead {
  if (typeof cell === "object" && "day" in cell) return typed(cell.day);
  const read = typeof cell === "number" ? dayOfSerial(cell) : dayIn(saidBy(cell));
  return read === null
    ? wrong(`«\u00a0${saidBy(cell)}\u00a0» n’est pas une date. Écrivez le jour, le mois et l’année.`)
    : typed(read);
}

function number(cell: Exclude<Cell, null>): CellRead {
  if (typeof cell === "number") return typed(numberTyped(cell));
  const read = numberIn(saidBy(cell));
  if (read === null) return wrong(`«\u00a0${saidBy(cell)}\u00a0» n’est pas un nombre.`);
  // « 2,50 » and « 2,5 » are one number.
  if ("typed" in read) return typed(read.typed.replace(/(,\d*?)0+$/u, "$1").replace(/,$/u, ""));
  return { either: read.either.map((value) => ({ value, label: value })) };
}

function percent(cell: Exclude<Cell, null>): CellRead {
  if (typeof cell === "object" && "share" in cell) return typed(String(Math.round(cell.share * 100)));
  if (cell === 1)
    return {
      either: [
        { value: "1", label: "1\u00a0%" },
        { value: "100", label: "100\u00a0%" },
      ],
    };
  if (typeof cell === "number" && cell > 0 && cell < 1) return typed(String(Math.round(cell * 100)));
  return number(cell);
}

/** « 9 h 30 », « 9:30 », « 09:30:00 », or the part of the day that a spreadsheet keeps of a time. */
function clock(cell: Exclude<Cell, null>): CellRead {
  const said = saidBy(cell).trim();
  if (typeof cell === "number" && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * 24 * 60);
    return typed(clockOf(Math.floor(minutes / 60), minutes % 60));
  }
  const [, hours, minutes = "0"] = /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)(?::\d{2})?$/iu.exec(said) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59)
    return wrong(`«\u00a0${said}\u00a0» n’est pas une heure\u00a0: écrivez 9:30 ou 9\u00a0h\u00a030.`);
  return typed(clockOf(Number(hours), Number(minutes)));
}

const clockOf = (hours: number, minutes: number) =>
  `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;

/** What tables write for a state that the screens call otherwise, by its code. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  planned: ["prévu", "à faire", "à lancer", "à démarrer", "pas commencé", "non commencé", "non démarré"],
  in_progress: ["engagé", "lancé", "démarré", "commencé"],
  on_hold: ["suspendu"],
  done: ["terminé", "fait", "fini", "achevé"],
  cancelled: ["annulé"],
  created: ["création"],
  maintained: ["maintien"],
  forecast: ["prévu", "prévision", "à venir"],
  actual: ["réel", "réalisé", "effectif"],
  design: ["1", "étape 1", "phase 1", "idée", "émergence", "étude"],
  launch: ["2", "étape 2", "phase 2", "lancement", "création"],
  growth: ["3", "étape 3", "phase 3", "consolidation"],
  supported: ["en cours", "accompagné", "suivi"],
  dropped: ["abandonné", "arrêté"],
};

const bare = (said: string) => plainWords(said).replace(/e{0,2}s?$/u, "");

/** « Conception » for « Conception et montage », where nothing else begins so. */
function begun(codes: [string, string][], said: string) {
  const like = said.length > 4 ? codes.filter(([, word]) => plainWords(word).startsWith(`${said} `)) : [];
  return like.length === 1 ? like[0] : undefined;
}

type Choices = {
  values: readonly string[];
  words: Readonly<Record<string, string>>;
  label: string;
};

function chosen(cell: Exclude<Cell, null>, { values, words, label }: Choices): CellRead {
  const said = plainWords(saidBy(cell));
  const codes = Object.entries(words);
  const found =
    codes.find(([code, word]) => plainWords(word) === said || code === saidBy(cell)) ??
    // « Abandonné » for « Abandonnée », « créé » for « Créés », « en pause (travaux) » for « en pause ».
    codes.find(([, word]) => bare(word) === bare(said)) ??
    codes.find(([code]) => otherWords[code]?.some((word) => bare(word) === bare(said))) ??
    begun(codes, said);
  if (found) return typed(found[0]);
  // A word that a file may keep, and that no form gives, is not offered: « Reconduite ».
  const offered = values.map((code) => words[code]).join(", ");
  return wrong(
    `«\u00a0${saidBy(cell)}\u00a0» n’est pas connu pour «\u00a0${label}\u00a0»\u00a0: écrivez ${offered}.`,
  );
}

/** Reads a cell for a field, as a form of it would be filled. Of a field that names rows, the text as it is: its lists know them. */
export function readCell(field: Field<never>, cell: Cell): CellRead {
  if (cell === null) return typed("");
  if (typeof cell === "object" && "error" in cell)
    return wrong(
      cell.error === "=…"
        ? "Cette formule n’a pas de valeur. Ouvrez le fichier dans votre tableur, enregistrez-le, puis recommencez."
        : `Cette cellule est en erreur (${cell.error}). Corrigez-la dans votre tableur.`,
    );
  switch (field.kind) {
    case "day":
    case "last-day":
      return day(cell);
    case "percent":
      return percent(cell);
    case "clock":
      return clock(cell);
    case "whole":
    case "fte":
    case "euros":
      return number(cell);
    case "phone":
      // Of a number, a spreadsheet drops the zero at its head.
      return typed(saidBy(cell).replace(/^[1-9]\d{8}$/, "0$&"));
    case "choice":
    case "state":
    case "rating":
      return chosen(cell, field);
    default:
      return typed(saidBy(cell));
  }
}
