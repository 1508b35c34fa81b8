import { formatNumber } from "@/lib/french/format";
import { bookLimits as limits } from "./book";

const again = "Enregistrez-le au format .xlsx, .ods ou .csv, puis recommencez.";

/** Why a file is not read, in one sentence each that says what to do. */
export const fileRefusals = {
  empty: "Ce fichier est vide.",
  heavy: "Ce fichier dépasse 8\u00a0Mo. Retirez-en les images et les feuilles inutiles, puis recommencez.",
  xls: `Ce fichier est un ancien classeur (.xls), qui n’est pas lu. ${again}`,
  xlsb: `Ce fichier est un classeur binaire (.xlsb), qui n’est pas lu. ${again}`,
  macros: `Ce fichier contient des macros, qui ne sont jamais lues. ${again}`,
  encrypted:
    "Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis recommencez.",
  links:
    "Ce fichier tient des valeurs d’un autre fichier (liaisons externes). Collez-y les valeurs à la place des liaisons, puis recommencez.",
  dtd: `Ce fichier contient des déclarations qu’un tableur n’écrit jamais (DTD). ${again}`,
  other: `Ce fichier n’est pas un tableur. ${again}`,
  broken: `Ce fichier est abîmé ou incomplet. Ouvrez-le dans votre tableur, puis enregistrez-le de nouveau.`,
  forged: "Ce fichier ne dit pas la vérité de son contenu\u00a0: il n’est pas lu.",
  bomb: "Une fois décompressé, ce fichier dépasse 50\u00a0Mo. Retirez-en les feuilles inutiles, puis recommencez.",
  parts: `Ce fichier est fait de plus de ${limits.entries} parties. Retirez-en les images et les feuilles inutiles, puis recommencez.`,
  sheets: `Ce fichier a plus de ${limits.sheets} feuilles. Gardez celles à importer, puis recommencez.`,
  rows: `Une feuille a plus de ${formatNumber(limits.rows)} lignes. Importez-la en plusieurs fois.`,
  columns: `Une feuille a plus de ${limits.columns} colonnes. Gardez celles à importer, puis recommencez.`,
  text: "Ce fichier contient trop de texte pour un import. Importez-le en plusieurs fois.",
  long: "Ce fichier est trop lourd à lire\u00a0: sa lecture a été arrêtée. Gardez-en les seules feuilles à importer, puis recommencez.",
  busy: "D’autres fichiers sont en cours de lecture. Réessayez dans quelques secondes.",
} as const;

export type FileRefusal = keyof typeof fileRefusals;

/** A file that is not read, by why. */
export class Unread extends Error {
  constructor(readonly why: FileRefusal) {
    super(fileRefusals[why]);
  }
}
