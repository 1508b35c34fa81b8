import type { SchemeContactWrite } from "@/db/schemes/contacts/table";

type Typed = Pick<SchemeContactWrite, "organisationId" | "organisation" | "departementCode" | "url">;
type Known = {
  organisations: readonly { id: string; name: string; regionId: string }[];
  departements: readonly string[];
};

/** What the lists of the form do not offer, by field, or null. What the stored contact names stays on offer. */
export function wrongContact(
  { organisationId, organisation, departementCode, url }: Typed,
  regionId: string,
  { organisations, departements }: Known,
  stored: Pick<Typed, "departementCode"> | null = null,
): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  if (organisationId === null && organisation === "")
    errors.organisation = ["Choisissez une structure connue, ou écrivez le nom de l’opérateur."];
  if (
    organisationId !== null &&
    !organisations.some((one) => one.id === organisationId && one.regionId === regionId)
  )
    errors.organisationId = ["Choisissez dans la liste."];
  if (
    departementCode !== null &&
    departementCode !== stored?.departementCode &&
    !departements.includes(departementCode)
  )
    errors.departementCode = ["Choisissez un département de la Région."];
  if (url !== null && !/^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(url))
    errors.url = ["Écrivez l’adresse entière, qui commence par https:// (ou http://)."];
  return Object.keys(errors).length > 0 ? errors : null;
}

/** The name under which it is shown: what was typed, else that of the structure. */
export const operatorOf = (
  { organisationId, organisation }: Pick<Typed, "organisationId" | "organisation">,
  { organisations }: Pick<Known, "organisations">,
): string => organisation || (organisations.find(({ id }) => id === organisationId)?.name ?? "");
