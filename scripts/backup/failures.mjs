import { codeOf, Refusal } from "../refusal.mjs";

const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];

/**
 * What the system refused, as a sentence; anything else as it came.
 * @param {unknown} error
 * @param {string} place the folder that was being written
 * @param {string} untouched what was left as it was
 */
export function diskFailure(error, place, untouched) {
  if (error instanceof Refusal) return error;
  // PostgreSQL says its own full disk under a code of its own.
  if ([...FULL, "53100"].includes(codeOf(error)))
    return new Refusal(
      `Le disque est plein, ou la place accordée est atteinte, dans ${place}. ${untouched} Libérez de la place ` +
        "(npm run check dit combien il en reste), ou donnez un autre dossier aux sauvegardes avec MAILLAGE_BACKUP_DIR, puis relancez.",
    );
  if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error)))
    return new Refusal(
      `Le dossier ${place} n’est pas accessible en écriture. ${untouched} Donnez-en le droit au compte qui lance Maillage, ou indiquez ` +
        "un autre dossier avec MAILLAGE_BACKUP_DIR.",
    );
  return error;
}

/**
 * A size as a reader says it.
 * @param {number} bytes
 */
export function sizeOf(bytes) {
  const units = ["octets", "ko", "Mo", "Go", "To"];
  let rank = 0;
  let value = bytes;
  for (; value >= 1000 && rank < units.length - 1; rank++) value /= 1000;
  const digits = rank > 0 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits).replace(".", ",")} ${units[rank]}`;
}
