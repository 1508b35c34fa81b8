/** The label of each field of a project's form, in its order. */
export const projectFieldLabels = {
  territoryId: "Territoire",
  title: "Titre du projet",
  summary: "Résumé",
  organisationName: "Structure",
  legalFamily: "Famille juridique, même envisagée",
  sector: "Secteur d’activité",
  theme: "Thème",
  communeCode: "Commune",
  stage: "Étape",
  status: "État",
  dropReason: "Pourquoi le projet reste sans suite",
  openedOn: "Ouverture du dossier",
  designOn: "Entrée en conception et montage",
  launchOn: "Entrée en démarrage",
  growthOn: "Entrée en développement",
  activityOn: "Début de l’activité",
  origin: "Origine",
  eventId: "Événement",
  actionId: "Action du plan",
  needs: "Besoins exprimés",
  needsEuros: "Besoins de financement",
  resourcesEuros: "Ressources trouvées",
} as const;

export const holderFieldLabels = {
  name: "Nom",
  phone: "Téléphone",
  email: "Adresse électronique",
  consentOn: "Accord donné le",
  keepUntil: "Conservées jusqu’au",
} as const;

export const meetingFieldLabels = {
  metOn: "Date du contact",
  kind: "Comment",
  summary: "Ce qui s’est dit",
  nextStep: "Prochaine étape",
  nextDueOn: "Pour le",
} as const;
