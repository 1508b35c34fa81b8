import { fault, optionalField } from "./inputs";
import { textFault } from "./typed-text";

const siteSentence = "Écrivez l’adresse d’un site, par exemple https://www.structure.fr.";

/** « www.structure.fr » → « https://www.structure.fr », at most `max` signs; "" → null. */
export const optionalSite = (max: number) =>
  optionalField((typed) => {
    const address = /^[a-z][a-z\d+.-]*:/iu.test(typed) ? typed : `https://${typed}`;
    if (/^http:/iu.test(address)) return fault("Écrivez une adresse sûre, qui commence par https://.");
    const site = URL.canParse(address) ? new URL(address) : null;
    const plain =
      site?.protocol === "https:" && site.username === "" && /^[^.]+(\.[^.]+)+$/u.test(site.hostname);
    if (!plain || /\s/u.test(address)) return fault(siteSentence);
    return textFault(address, max) === null ? address.replace(/^https/iu, "https") : fault(siteSentence);
  });
