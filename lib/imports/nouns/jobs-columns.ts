import { jobFields } from "@/lib/jobs/fields";
import { columnsOf, flatTarget } from "../target";

const { realisesId: _forecast, ...imported } = jobFields;

/** The fields of a declaration that a file fills: which forecast it realises is chosen on its form alone. */
export const importedOfJob = imported;

/** What a file of jobs may hold; its « dont » are read by all who import them (rights.md, « Persons »). */
export const jobTarget = flatTarget({
  ...{ label: "Emplois", noun: "job", title: "headcount" },
  columns: columnsOf(importedOfJob, {
    kind: ["Créés ou maintenus", "Créés / maintenus", "Création ou maintien", "Type d’emplois"],
    basis: [
      ...["Constatés ou prévisionnels", "Prévision ou constat", "Statut"],
      ...["Prévu ou réel", "Prévu / réel", "Réel ou prévu", "Réel / prévu", "Prévisionnel ou réel"],
    ],
    contract: ["Type de contrat", "Nature du contrat", "Contrats"],
    datedOn: ["Date d’embauche", "Embauche", "Le", "Date de la décision", "Date prévue"],
    headcount: ["Emplois", "Nombre d’emplois", "Nombre", "Postes", "Nombre de postes", "Salariés"],
    fte: ["Équivalent temps plein", "Nombre d’ETP"],
    projectId: ["Projet", "Projet d’origine"],
    actionId: ["Action", "Action d’origine"],
    organisationName: ["Employeur", "Nom de la structure", "Structure employeuse", "Association"],
    proof: ["Justificatifs", "Source", "Preuve", "Commentaire"],
    women: ["Femmes", "Nombre de femmes"],
    inclusion: ["Insertion", "Salariés en insertion", "En parcours d’insertion"],
    young: ["Jeunes", "Moins de 26 ans"],
    seniors: ["Seniors", "50 ans et plus"],
    qpv: ["QPV", "Habitants de QPV", "Quartier prioritaire"],
    disabled: ["RQTH", "Handicap", "Personnes handicapées"],
    longTermUnemployed: ["DELD", "Chômeurs de longue durée"],
  }),
});
