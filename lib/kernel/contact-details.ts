import { loadedName } from "./loaded";

const telephone =
  /(?<![\d.,+])(?:(?:\+|00)33[\s.\-–]*(?:\(0\)[\s.\-–]*)?|0)[1-9](?:[\s.\-–]*\d{2}){4}(?![\d%€]|[.,]\d)/gu;
const address = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu;

const digits = (said: string) => said.replace(/^\+|^00/u, "").replace(/\(0\)|\D/gu, "");

/** Telephone numbers of France and e-mail addresses in a text, as they were typed; none in an amount, a SIRET or a date. */
export function contactDetails(text: string): { telephones: string[]; addresses: string[] } {
  return {
    telephones: [...text.matchAll(telephone)].map(([said]) => said),
    addresses: [...text.matchAll(address)].map(([said]) => said),
  };
}

/** What says one number or one address, however it is typed. */
const sameAs = (said: string) => (said.includes("@") ? said.toLowerCase() : digits(said).slice(-9));

/** What a form was loaded with, as one text. */
function loadedText(values: Readonly<Record<string, unknown>>): string {
  const loaded = values[loadedName];
  try {
    return typeof loaded === "string" ? Object.values(JSON.parse(loaded) as object).join("\n") : "";
  } catch {
    return "";
  }
}

/** What the texts of a send say that its form was not loaded with: by field, what was typed and what it is. */
export function newDetails(
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
): { name: string; said: string; what: string }[] {
  const all = (text: string) => {
    const { telephones, addresses } = contactDetails(text);
    return [
      ...telephones.map((said) => ({ said, what: "un numéro de téléphone" })),
      ...addresses.map((said) => ({ said, what: "une adresse électronique" })),
    ];
  };
  const known = new Set(all(loadedText(values)).map(({ said }) => sameAs(said)));
  return names.flatMap((name) => {
    const text = values[name];
    if (typeof text !== "string") return [];
    return all(text).flatMap((one) => (known.has(sameAs(one.said)) ? [] : [{ name, ...one }]));
  });
}

/** What is said under a field whose text holds them. */
export const contactQuestion = (found: readonly { said: string; what: string }[]): string =>
  `Ce texte sera lu par d’autres, et il contient ${found
    .map(({ said, what }) => `${what} («\u00a0${said}\u00a0»)`)
    .join(" et ")}. Retirez ce qui n’a pas à être lu de tous, ou envoyez de nouveau pour tout garder.`;
