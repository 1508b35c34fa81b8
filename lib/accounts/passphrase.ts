/** Fewest and most characters (code points) of a passphrase. */
const passphraseSize = { least: 15, most: 1_000 };

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

/** « Mot de Passe, 2026 ! » → « motdepasse2026 ». */
const squeezed = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** A unit of one to six characters said over and over. */
const repeated = (text: string) => /^(.{1,6}?)\1+$/su.test(text) || new Set(text).size < 5;

/** Only obvious words, one after the other, with a year or so between them. */
function isObvious(text: string, own: readonly string[]): boolean {
  const words = [...own.map(squeezed).filter((word) => word.length >= 4), ...obvious];
  const left = words.reduce((rest, word) => rest.replaceAll(word, " "), squeezed(text));
  return left.split(" ").every((rest) => rest === "" || /^\p{N}{1,4}$/u.test(rest));
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
