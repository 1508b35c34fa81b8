/**
 * Words as they are looked for: without case, accents, ligatures, soft hyphens; hyphens, apostrophes, spaces and other
 * punctuation are one space; « st » is « saint », « n° » is « nº ». A dot stays inside a word: « A2.3 ». app.searchable() says the same in SQL.
 */
export function searchable(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replace(/[øđłıς°]/gu, (sign) => letters[sign] ?? sign)
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+/gu, "")
    .replace(
      /(?:[\s"'`´‘-‟′-‷‹›«»(){}[\],;:!?/\\|·•&*#<>=~^\u002d\u2010-\u2015\u2212\u2028\u2029]|\.(?![0-9a-z]))+/gu,
      " ",
    )
    .replace(/(^| )st(e?)(?= |$)/gu, "$1saint$2");
}

const letters: Readonly<Record<string, string>> = { ø: "o", đ: "d", ł: "l", ı: "i", ς: "σ", "°": "o" };

/** The words of a search, all of which a row must show. */
export const searchedWords = (search: string | undefined): string[] =>
  searchable(search ?? "")
    .split(" ")
    .filter(Boolean);

/** Digits to look for in telephone numbers, when what was typed is one or a part of one; undefined otherwise. */
export function dialledPart(typed: string): string | undefined {
  if (/[^\d\s+().\-\u00a0\u202f/]/u.test(typed)) return undefined;
  const digits = /^\s*(?:\+|00)/u.test(typed) ? dialled(typed).replace(/^(?:00)?330?/u, "0") : dialled(typed);
  return digits.length >= 4 ? digits : undefined;
}

/** Digits of a telephone number as it is dialled in France: +33 3 21…, 0033 (0)3 21… and 03 21… are one. Same as app.dialled(). */
export function dialled(telephone: string): string {
  return telephone.replace(/[^0-9]/gu, "").replace(/^(?:00)?330?([1-9][0-9]{8})$/u, "0$1");
}
