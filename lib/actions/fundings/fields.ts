import { fundingLimits as limits } from "@/db/actions/fundings/limits";
import type { FundingWrite } from "@/db/actions/fundings/table";
import { type FundingStatus, fundingStatuses } from "@/db/enums";
import { choice, dayOrNone, euros, fieldsOf, line, requiredRef, text, whole } from "@/lib/kernel/dictionary";

export const fundingStatusLabels: Record<FundingStatus, string> = {
  to_request: "À demander",
  requested: "Demandé",
  granted: "Accordé",
  refused: "Refusé",
  settled: "Soldé",
};

const none = "non renseigné";

/** What is written of a funding, in the order of its form: four amounts that are never mixed (product.md, §4.7). */
export const fundingFields = fieldsOf<FundingWrite>()({
  year: whole(limits.year, { label: "Année", missing: "Indiquez l’année, en quatre chiffres." }),
  organisationId: requiredRef("organisation", { label: "Financeur", missing: "Choisissez un financeur." }),
  status: choice(fundingStatuses, {
    label: "Où en est la demande",
    column: "Statut du financement",
    words: fundingStatusLabels,
    missing: "Dites où en est la demande.",
  }),
  requestedCents: euros({ label: "Montant demandé", none }),
  requestedOn: dayOrNone({ label: "Demandé le" }),
  grantedCents: euros({ label: "Montant accordé", none }),
  grantedOn: dayOrNone({ label: "Accordé le" }),
  committedCents: euros({ label: "Montant engagé", none }),
  paidCents: euros({ label: "Montant versé", none }),
  paidOn: dayOrNone({ label: "Versé le" }),
  agreement: line(limits.agreement, { label: "Référence de la convention", none: "non renseignée" }),
  comment: text(limits.comment, { label: "Commentaire" }),
});

export type FundingValues = Readonly<Partial<Record<keyof typeof fundingFields, string | number | null>>>;
