const digitsOf = (number: string) => [...number].map(Number);

/** The sum that Luhn’s key brings to a multiple of ten: every second digit from the right is doubled, and its digits added. */
const luhn = (number: string) =>
  digitsOf(number)
    .reverse()
    .reduce((sum, digit, index) => {
      const counted = index % 2 === 0 ? digit : digit * 2;
      return sum + (counted > 9 ? counted - 9 : counted);
    }, 0);

const ofLaPoste = /^356000000/;

/** True for fourteen digits whose key holds. Establishments of La Poste (but its seat) have a key of their own: their digits add up to a multiple of five. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false;
  if (luhn(digits) % 10 === 0) return true;
  return ofLaPoste.test(digits) && digitsOf(digits).reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}

/** « 123 456 789 00012 », with no-break spaces. */
export const formatSiret = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1\u00a0$2\u00a0$3\u00a0$4");

/** What is wrong with a SIRET freed of its spaces, in one sentence, or null. */
export function siretFault(digits: string): string | null {
  if (/^\d{9}$/.test(digits))
    return "C’est un SIREN\u00a0: le SIRET a cinq chiffres de plus, ceux de l’établissement.";
  if (!/^\d{14}$/.test(digits)) return "Un SIRET a 14\u00a0chiffres.";
  return isSiret(digits)
    ? null
    : "Ce SIRET n’existe pas\u00a0: sa clé ne convient pas. Vérifiez ses chiffres.";
}
