import { passphraseSize } from "@/db/accounts/limits";

/** What everyone tries first, letters and digits only, without accents. Longest first: « azertyuiop » before « azerty ». */
const obvious = [
  "maillagedelamerdunord",
  "correcthorsebatterystaple",
  "economiesocialeetsolidaire",
  "nordpasdecalais",
  "hautsdefrance",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "administrateur",
  "administration",
  "phrasedepasse",
  "passphrase",
  "motdepasse",
  "azertyuiop",
  "qwertyuiop",
  "qsdfghjklm",
  "asdfghjkl",
  "1234567890",
  "0987654321",
  "0123456789",
  "9876543210",
  "123456789",
  "bienvenue",
  "jetaime",
  "changeme",
  "superman",
  "password",
  "iloveyou",
  "sunshine",
  "maillage",
  "doudou",
  "soleil",
  "bonjour",
  "loulou",
  "chouchou",
  "marseille",
  "letmein",
  "welcome",
  "dragon",
  "monkey",
  "azerty",
  "qwerty",
  "wxcvbn",
  "123456",
  "abcdef",
  "region",
  "france",
  "secret",
  "abc123",
  "admin",
  "12345",
  "1234",
  "abcd",
  "test",
].sort((a, b) => b.length - a.length);

/** Rows of the keyboards at hand, and what everyone recites: read forwards, backwards, and from the end of one to the start of the next. */
const rows = [
  ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"],
  ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm"],
  ["abcdefghijklmnopqrstuvwxyz"],
];

/** Fewest keys of a walk: three may be a part of a word (« dre », « ert »), four hardly ever. */
const walk = 4;

const reversed = (text: string) => [...text].reverse().join("");

/** Along a row, from row to row, and down the columns (« aqw », « 1qaz »). */
const walks = rows.flatMap((keys) => {
  const along = keys.join("");
  const columns = Array.from({ length: 10 }, (_, at) => keys.map((row) => row[at] ?? "").join(""));
  const down = [columns.join(""), columns.map((column) => column.slice(1)).join("")];
  const turned = keys.map((row, at) => (at % 2 ? reversed(row) : row)).join("");
  return [along, ...down, turned, along + along].flatMap((line) => [line, reversed(line)]);
});

/** Without its walks of at least four keys, each as long as it goes: « azertyuiopqsdfg » leaves nothing. */
function withoutWalks(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    let size = 0;
    for (const line of walks)
      while (at + size < text.length && line.includes(text.slice(at, at + size + 1))) size += 1;
    if (size < walk) left += text[at];
    else left += " ";
    at += size < walk ? 1 : size;
  }
  return left;
}

/** « Mot de Passe, 2026 ! » → « motdepasse2026 ». */
const squeezed = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** A unit of one to six characters said over and over. */
const repeated = (text: string) => /^(.{1,6}?)\1+$/su.test(text) || new Set(text).size < 5;

/** Letters that hide nothing: « azertyuiopqsdfgx ». */
const spare = 3;

/** Only obvious words and walks, one after the other, with a year or so between them. */
function isObvious(text: string, own: readonly string[]): boolean {
  const words = [...own.map(squeezed).filter((word) => word.length >= 4), ...obvious];
  const left = words.reduce((rest, word) => rest.replaceAll(word, " "), squeezed(text));
  const rest = withoutWalks(left);
  const letters = rest.match(/\p{L}/gu) ?? [];
  const numbers = rest.match(/\p{N}+/gu) ?? [];
  return letters.length <= spare && numbers.every((number) => number.length <= 4);
}

/**
 * Why a passphrase is refused, in a sentence, or null. Length and a list of the obvious, no rule of composition. `own`: the
 * account's e-mail, its part before the @, and its name.
 */
export function passphraseFault(passphrase: string, own: readonly string[]): string | null {
  const size = [...passphrase].length;
  if (passphrase === "") return "Écrivez une phrase de passe.";
  if (size < passphraseSize.least)
    return `Elle compte ${size} caractère${size < 2 ? "" : "s"}\u00a0: il en faut ${passphraseSize.least} ou plus.`;
  if (size > passphraseSize.most) return `${passphraseSize.most} caractères au plus.`;
  if (repeated(squeezed(passphrase)) || isObvious(passphrase, own))
    return "Cette phrase est de celles que l’on essaie en premier. Choisissez-en une que personne ne devinerait.";
  return null;
}
