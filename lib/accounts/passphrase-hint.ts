import { passphraseSize } from "@/db/accounts/limits";

/** What is asked of a new passphrase, beside its field. */
export const passphraseHint = `${passphraseSize.least} caractères ou plus\u00a0: quatre mots sans rapport entre eux, par exemple.`;
