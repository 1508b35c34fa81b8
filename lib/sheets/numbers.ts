/** A number as a person writes it in a cell: what a form takes of it, what it may be where that is not known, or neither. */
export type NumberRead = { typed: string } | { either: readonly [string, string] } | null;

const spaces = /[\s\u00a0\u2007\u2009\u202f']/gu;
const units = /(?:€|EUR|euros?|ETP|%)$/iu;

/** « (12) » is minus twelve in an account. */
function bare(said: string): { digits: string; minus: boolean } {
  const close = said.replace(spaces, "");
  const inside = /^\((.+)\)$/u.exec(close)?.[1];
  const digits = (inside ?? close).replace(units, "");
  const minus = inside !== undefined || /^[-−]/u.test(digits);
  return { digits: digits.replace(/^[-−+]/u, ""), minus };
}

/** What the digits say: each group of three apart by a sign that does not stand for the decimals. */
function plainOf(digits: string): string | readonly [string, string] | null {
  if (/^\d+$/.test(digits)) return digits;
  // Three digits after the only sign: thousands to some, decimals to others.
  const doubtful = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(digits);
  if (doubtful) return [`${doubtful[1]},${doubtful[2]}`, `${doubtful[1]}${doubtful[2]}`];
  if (/^\d+[.,]\d+$/.test(digits)) return digits.replace(".", ",");
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return digits.replaceAll(".", "");
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(",", "").replace(".", ",");
  return null;
}

/** Reads « 12 345,67 € », « 0,5 ETP », « (12) »; « 1.234 » is never guessed. */
export function numberIn(said: string): NumberRead {
  const { digits, minus } = bare(said);
  const read = plainOf(digits);
  const signed = (value: string) => (minus ? `-${value}` : value);
  if (read === null) return null;
  return typeof read === "string" ? { typed: signed(read) } : { either: [signed(read[0]), signed(read[1])] };
}

/** A number of a spreadsheet as a form takes it: two decimals or fewer where more are the noise of its arithmetic. */
export const numberTyped = (value: number): string => String(Math.round(value * 1e9) / 1e9).replace(".", ",");
