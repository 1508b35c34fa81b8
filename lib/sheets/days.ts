const months = [
  ...["janvier", "fevrier", "mars", "avril", "mai", "juin"],
  ...["juillet", "aout", "septembre", "octobre", "novembre", "decembre"],
];

const unaccented = (said: string) => said.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

function iso(year: number, month: number, day: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const same = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return same ? instant.toISOString().slice(0, 10) : null;
}

/** « 26 » is 2026: what is planned or done in this product is of this century. */
const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function monthOf(word: string): number {
  const start = word.replace(/\.$/, "");
  const found = months.findIndex((month) => month === start || (start.length > 2 && month.startsWith(start)));
  return found + 1;
}

/** Reads « 31/12/2026 », « 1er mars 2027 », « 2026-12-31 », with the name of the day before it or not; null when it is no day. */
export function dayIn(said: string): string | null {
  const text = unaccented(said).replace(/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+/, "");
  const civil = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(text);
  if (civil) return iso(Number(civil[1]), Number(civil[2]), Number(civil[3]));
  const short = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/.exec(text);
  if (short) return iso(fullYear(short[3] ?? ""), Number(short[2]), Number(short[1]));
  const long = /^(\d{1,2})(?:er)?\s+([a-z]+\.?)\s+(\d{4}|\d{2})$/.exec(text);
  const month = long ? monthOf(long[2] ?? "") : 0;
  return long && month > 0 ? iso(fullYear(long[3] ?? ""), month, Number(long[1])) : null;
}

const dayOne = Date.UTC(1899, 11, 30);
/** 1st January 1990 and 31st December 2100, as a spreadsheet counts days. */
const serials = { first: 32_874, last: 73_415 };

/** The day of a serial number, whose cell shows a number; null when it is out of what is planned here. */
export function dayOfSerial(value: number): string | null {
  if (value < serials.first || value >= serials.last + 1) return null;
  return new Date(dayOne + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
}
