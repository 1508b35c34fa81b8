import type { ProjectStage } from "../../enums";

/** What was said at the first contact with a holder. */
export const firstMeetings = [
  "Premier rendez-vous : présentation de l’idée, du besoin constaté et des personnes déjà mobilisées.",
  "Accueil en permanence. L’idée est claire, l’équipe reste à constituer.",
  "Appel après l’événement ; envoi de la fiche de première visite.",
  "Venue avec deux futurs associés. Le besoin est bien décrit, le modèle économique reste à écrire.",
  "Orientation par la mission locale. Échange sur les étapes et les délais.",
] as const;

export const stageMeetings: Record<ProjectStage, readonly string[]> = {
  design: [
    "Relecture de l’étude de marché : la fréquentation paraît surestimée, hypothèse basse à chiffrer.",
    "Travail sur le plan de financement ; il manque un apport et une garantie.",
    "Choix des statuts : comparaison association et SCIC, décision au prochain conseil.",
    "Visite d’un projet voisin déjà ouvert ; tarifs et horaires à reprendre.",
    "Le groupe porteur s’est réduit à trois personnes. Répartition des rôles revue.",
    "Mise en relation avec le dispositif local d’accompagnement.",
  ],
  launch: [
    "Dossier de prêt déposé complet ; réponse attendue au prochain comité.",
    "Les statuts sont signés et l’immatriculation est en cours.",
    "Recrutement du premier salarié : fiche de poste relue ensemble.",
    "Le local est trouvé. Travaux de mise aux normes à chiffrer.",
    "Point de trésorerie : deux mois d’avance, subvention attendue.",
    "Premières ventes supérieures aux prévisions, organisation à ajuster.",
  ],
  growth: [
    "Bilan annuel : activité équilibrée, deuxième emploi confirmé.",
    "Réflexion sur l’ouverture d’un second site ; étude à financer.",
    "Renouvellement du bureau préparé ; une formation est proposée.",
    "Diversification des clients : un marché public représente encore la moitié du chiffre d’affaires.",
    "Point à vingt-quatre mois : emplois maintenus, trésorerie fragile en été.",
  ],
};

export const nextSteps: Record<ProjectStage, readonly string[]> = {
  design: [
    "Plan de financement à compléter",
    "Rendez-vous avec le dispositif local d’accompagnement",
    "Étude de marché, version corrigée",
    "Réunion du groupe porteur sur les statuts",
    "Visite d’un lieu comparable",
  ],
  launch: [
    "Réponse du comité de prêt",
    "Signature du bail",
    "Commission de sécurité",
    "Prise de poste du premier salarié",
    "Point de trésorerie",
  ],
  growth: [
    "Bilan à vingt-quatre mois",
    "Étude du second site",
    "Assemblée générale",
    "Relance du financeur",
    "Demande de diagnostic",
  ],
};

export const dropReasons = [
  "L’équipe porteuse s’est séparée ; le besoin demeure.",
  "Marché trop étroit d’après l’étude ; projet abandonné d’un commun accord.",
  "Porteur recruté ailleurs, personne pour reprendre.",
  "Local refusé par la commission de sécurité, coût des travaux hors de portée.",
] as const;
