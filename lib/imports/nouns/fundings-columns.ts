import { fundingFields } from "@/lib/actions/fundings/fields";
import { columnsOf, flatTarget } from "../target";
import { paidAction, paidActionWords } from "./paid-action-column";

/** What a file of fundings fills: the funding, and the action that it is of. */
export const importedOfFunding = { actionId: paidAction, ...fundingFields };

/** What a file of fundings may hold. */
export const fundingTarget = flatTarget({
  ...{ label: "Financements", noun: "funding", title: "organisationId" },
  columns: columnsOf(importedOfFunding, {
    actionId: paidActionWords,
    year: ["Exercice", "Année budgétaire", "Millésime"],
    organisationId: ["Nom du financeur", "Financeurs", "Cofinanceur", "Partenaire financier", "Source"],
    status: ["Statut", "État", "État de la demande", "Avancement de la demande"],
    requestedCents: ["Demandé", "Subvention demandée", "Montant sollicité", "Sollicité"],
    requestedOn: ["Date de la demande", "Date de demande", "Déposé le"],
    grantedCents: ["Accordé", "Subvention accordée", "Montant attribué", "Montant notifié", "Obtenu"],
    grantedOn: ["Date d’accord", "Date de notification", "Notifié le", "Attribué le"],
    committedCents: ["Engagé"],
    paidCents: ["Versé", "Payé", "Montant payé", "Perçu", "Montant perçu"],
    paidOn: ["Date de versement", "Date de paiement", "Payé le", "Perçu le"],
    agreement: ["Convention", "Référence", "N° de convention", "Numéro de convention"],
    comment: ["Commentaires", "Observations"],
  }),
});
