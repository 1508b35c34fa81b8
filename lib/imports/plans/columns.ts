import { actionFollowed, newAction } from "@/lib/actions/fields";
import { columnsOf, type ImportTarget } from "../target";

const { axis: _axis, objectiveId: _objective, ...record } = newAction;
const { plannedEndOn: _end, ...followed } = actionFollowed;

/** The fields of an action that a file fills: those of « Nouvelle action », then those of « Mettre à jour ». */
export const importedFollowed = followed;
export const importedFields = { ...record, ...followed };

/** What a file of a plan may hold: where each action stands, then its fields. */
export const planTarget = {
  label: "Plan d’actions",
  title: "title",
  identity: { key: "id", header: /^maillage:action(?::([0-9a-f-]{36}))?$/i },
  columns: [
    { key: "id", label: "Identifiant", also: ["Identifiant Maillage", "Identifiant de l’action"] },
    {
      key: "number",
      label: "Numéro",
      also: ["N°", "Code", "Code action", "N° action", "Numéro de l’action"],
    },
    {
      key: "axis",
      label: newAction.axis.label,
      also: ["Axe stratégique", "Axe de travail", "Axe du plan", "Volet", "Axes"],
      path: true,
    },
    {
      key: "orientation",
      label: "Orientation",
      also: [
        "Orientation stratégique",
        "Enjeu",
        "Priorité stratégique",
        "Objectif stratégique",
        "Thématique",
      ],
      path: true,
    },
    {
      key: "objective",
      label: newAction.objectiveId.column ?? newAction.objectiveId.label,
      also: [
        newAction.objectiveId.label,
        "Objectif opérationnel",
        "Objectif spécifique",
        "Sous-objectif",
        "But",
      ],
      path: true,
    },
    ...columnsOf(importedFields, {
      title: [
        "Action",
        "Intitulé de l’action",
        "Titre",
        "Titre de l’action",
        "Nom de l’action",
        "Libellé",
        "Fiche action",
        "Opération",
        "Quoi",
      ],
      description: [
        "Description de l’action",
        "Descriptif",
        "Contenu",
        "Détail",
        "Modalités",
        "Comment",
        "Présentation",
      ],
      expectedResult: [
        "Résultats attendus",
        "Livrable",
        "Livrables",
        "Effets attendus",
        "Objectif visé",
        "Résultat visé",
      ],
      leadOrganisationId: [
        "Pilote",
        "Porteur",
        "Porteur de l’action",
        "Chef de file",
        "Maître d’ouvrage",
        "Structure porteuse",
        "Structure pilote",
        "Responsable",
        "Qui",
        "Qui pilote",
      ],
      targetFte: ["Emplois visés", "ETP visés", "Objectif d’emplois", "Emplois attendus", "Emplois prévus"],
      priority: ["Degré de priorité", "Niveau de priorité", "Priorité de l’action", "Urgence"],
      leadFunction: ["Fonction du responsable", "Poste du responsable", "Fonction du référent technique"],
      leadName: ["Nom du responsable", "Personne responsable", "Référent technique", "Contact"],
      electedFunction: ["Fonction de l’élu", "Mandat de l’élu référent"],
      electedName: ["Élu référent", "Nom de l’élu", "Référent élu", "Élu"],
      partners: ["Partenaires", "Partenaire", "Structures associées", "Avec qui", "Acteurs associés"],
      audiences: ["Public", "Publics", "Public visé", "Public cible", "Cible", "Pour qui", "Bénéficiaires"],
      sectors: ["Secteur", "Secteurs", "Secteur d’activité", "Filière", "Secteur de l’ESS"],
      communes: ["Commune", "Communes", "Lieu", "Ville", "Où"],
      associates: ["Autres territoires", "Territoires partenaires"],
      regionalObjectives: ["Objectif régional", "Objectifs régionaux", "Objectif de la Région"],
      plannedStartOn: [
        "Date de début",
        "Début",
        "Date de début prévue",
        "Démarrage",
        "Lancement",
        "Calendrier début",
        "Du",
      ],
      plannedEndOn: [
        "Fin prévue",
        "Date de fin",
        "Fin",
        "Date de fin prévue",
        "Échéance prévue",
        "Date limite",
        "Calendrier fin",
        "Au",
      ],
      actualStartOn: ["Date de début réelle", "Démarrée le", "Commencée le"],
      status: ["Statut", "État d’avancement", "Statut de l’action", "Situation", "Où en est-on"],
      resumeOn: ["Reprise", "Date de reprise prévue", "Reprise prévue"],
      statusReason: ["Motif d’abandon", "Raison de l’abandon"],
      actualEndOn: ["Date de fin réelle", "Terminée le", "Achevée le"],
      result: ["Résultats", "Résultat obtenu", "Résultats obtenus", "Bilan", "Réalisations"],
      progress: [
        ...["Avancement", "Taux d’avancement", "Taux de réalisation", "Pourcentage", "Progression", "%"],
        ...["Avct", "Avanct", "Part réalisée", "% réalisé"],
      ],
      confidence: ["Confiance", "Météo de l’action"],
    }),
  ],
} as const satisfies ImportTarget;
