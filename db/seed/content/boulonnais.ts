import type { ActionStatus, Axis, Confidence } from "../../enums";
import type { ActionSample } from "./action-sample";
import type { BlockSample } from "./notes";

/** Days before today (negative: ahead), or a day of the plan's first, second or third year. */
export type Moment = { ago: number } | { year: 0 | 1 | 2; on: string };

/** Action written by hand for the showcase plan. `{first}` and `{second}` are the plan's first two years. */
export type ShowcaseAction = ActionSample & {
  axis: Axis;
  /** Rank of the leading EPCI when `lead` is « epci ». */
  epci?: number;
  associates?: readonly string[];
  status: ActionStatus;
  progress: number;
  start: Moment;
  end: Moment;
  touched: Moment;
  confidence?: Confidence;
  /** Days since the confidence was given. */
  confidenceAgo?: number;
  result?: string;
  pause?: { reason: string; resume: Moment };
  block?: BlockSample & { ago: number };
  /** Oldest first; the last one is dated by `touched`. */
  notes: readonly string[];
};

const planEnd = { year: 2, on: "12-31" } as const;

export const showcaseActions = [
  {
    axis: "local_animation",
    title: "Petits déjeuners thématiques de l’ESS",
    description:
      "Une rencontre par trimestre, de 8 h 30 à 10 h, dans une commune différente : finances solidaires, commerce équitable, groupement d’employeurs.",
    expectedResult: "12 rencontres en trois ans, 30 participants en moyenne",
    lead: "maison_emploi",
    months: 36,
    status: "in_progress",
    progress: 45,
    start: { year: 0, on: "02-01" },
    end: planEnd,
    touched: { ago: 7 },
    confidence: "reachable",
    confidenceAgo: 7,
    notes: [
      "Calendrier arrêté avec les trois intercommunalités : quatre rencontres par an, une par bassin de vie.",
      "Rencontre « groupement d’employeurs » tenue à Desvres ; 32 inscrits, bilan à saisir.",
    ],
  },
  {
    axis: "local_animation",
    title: "Mois de l’ESS {first} : un programme commun aux trois intercommunalités",
    description:
      "Rassembler dans un seul programme les rendez-vous de novembre et les annoncer dans les 74 communes.",
    expectedResult: "20 rendez-vous, 1 500 participants",
    lead: "epci",
    epci: 0,
    months: 8,
    status: "done",
    progress: 100,
    start: { year: 0, on: "05-01" },
    end: { year: 0, on: "12-15" },
    touched: { year: 1, on: "01-15" },
    result: "Vingt-trois rendez-vous dans dix-huit communes ; 1 640 participants et onze co-organisateurs.",
    notes: [
      "Vingt-trois rendez-vous confirmés ; le programme part à l’impression.",
      "Bilan présenté au comité technique : la soirée d’ouverture et le marché solidaire seront reconduits.",
    ],
  },
  {
    axis: "local_animation",
    title: "Annuaire en ligne des structures de l’ESS",
    description:
      "Recenser les structures employeuses, publier leurs activités et leurs communes d’intervention, faire relire chaque fiche.",
    expectedResult: "160 fiches publiées, relues par les structures",
    lead: "epci",
    epci: 2,
    months: 13,
    status: "in_progress",
    progress: 70,
    start: { year: 0, on: "03-01" },
    end: { ago: 9 },
    touched: { ago: 29 },
    confidence: "reachable",
    confidenceAgo: 29,
    notes: [
      "Recensement terminé : 171 structures identifiées dans les 74 communes.",
      "Cent douze fiches sont prêtes. Reste la relecture par les trois intercommunalités.",
    ],
  },
  {
    axis: "local_animation",
    title: "Lettre trimestrielle de l’ESS en Boulonnais",
    description:
      "Quatre numéros par an pour les communes, les associations et les entreprises : une initiative, un dispositif, un agenda.",
    expectedResult: "12 numéros, 700 abonnés",
    lead: "maison_emploi",
    months: 36,
    status: "in_progress",
    progress: 40,
    start: { year: 0, on: "03-01" },
    end: planEnd,
    touched: { ago: 13 },
    confidence: "secured",
    confidenceAgo: 13,
    notes: ["Dernier numéro envoyé à 540 abonnés, dont les 74 mairies. Le prochain portera sur la mobilité."],
  },
  {
    axis: "local_animation",
    title: "Présence commune au Salon Créer",
    description: "Un stand partagé par les structures et les réseaux d’accompagnement du Boulonnais.",
    expectedResult: "6 structures présentes, 30 contacts à suivre",
    lead: "epci",
    epci: 0,
    months: 5,
    status: "done",
    progress: 100,
    start: { year: 0, on: "05-15" },
    end: { year: 0, on: "09-20" },
    touched: { year: 0, on: "10-03" },
    result: "Huit structures présentes et 41 contacts, dont neuf porteurs de projets reçus depuis.",
    notes: [
      "Les 41 contacts sont répartis entre les accompagnateurs ; premiers rendez-vous sous quinze jours.",
    ],
  },
  {
    axis: "local_animation",
    title: "Sensibiliser les élus à la commande publique responsable",
    description:
      "Trois demi-journées pour les élus et les secrétaires de mairie : clauses d’insertion, marchés réservés, exemples voisins.",
    expectedResult: "35 communes représentées, 8 marchés avec une clause",
    lead: "epci",
    epci: 1,
    months: 8,
    status: "planned",
    progress: 0,
    start: { ago: -45 },
    end: { ago: -265 },
    touched: { ago: 56 },
    confidence: "reachable",
    confidenceAgo: 56,
    notes: [
      "Trois communes candidates pour accueillir les demi-journées ; le facilitateur des clauses est associé.",
    ],
  },
  {
    axis: "pooling",
    title: "Plateforme de coordination des accompagnateurs de projets",
    description:
      "Réunir chaque mois ceux qui reçoivent des porteurs de projets, avec une fiche d’orientation commune et un suivi partagé.",
    expectedResult: "9 réseaux réunis, 60 orientations par an",
    lead: "maison_emploi",
    months: 22,
    status: "in_progress",
    progress: 60,
    start: { year: 0, on: "02-01" },
    end: { year: 1, on: "12-31" },
    touched: { ago: 7 },
    confidence: "secured",
    confidenceAgo: 7,
    notes: [
      "Consultation lancée pour l’outil de suivi ; neuf réseaux ont donné leur accord.",
      "Quarante-sept orientations depuis l’ouverture ; délai moyen du premier rendez-vous : onze jours.",
    ],
  },
  {
    axis: "pooling",
    title: "Fiche annuelle d’observation de l’ESS",
    description:
      "Rassembler les données d’emploi et d’établissements, les commenter avec les structures, publier quatre pages par an.",
    expectedResult: "3 fiches publiées",
    lead: "agency",
    months: 16,
    status: "in_progress",
    progress: 50,
    start: { year: 0, on: "09-01" },
    end: { ago: -80 },
    touched: { ago: 16 },
    confidence: "reachable",
    confidenceAgo: 16,
    notes: ["Première fiche relue par le comité technique. La collecte des données de l’année est engagée."],
  },
  {
    axis: "pooling",
    title: "Groupement d’employeurs associatif",
    description:
      "Permettre à des associations qui ne peuvent pas recruter seules de partager des salariés en contrat durable.",
    expectedResult: "12 associations adhérentes, 3,5 ETP mutualisés",
    lead: "epci",
    epci: 0,
    months: 12,
    associates: ["montreuillois"],
    status: "in_progress",
    progress: 35,
    start: { year: 0, on: "03-01" },
    end: { ago: 40 },
    touched: { ago: 7 },
    confidence: "support_needed",
    confidenceAgo: 28,
    block: {
      ago: 50,
      reason: "Cofinancement du poste de coordination (28 000 €) non confirmé.",
      condition: "Inscription à la commission permanente et réponse écrite de la Région.",
      awaitedFrom: "region",
    },
    notes: [
      "Étude de besoins terminée : 34 associations interrogées, 14 prêtes à adhérer.",
      "Le dossier de cofinancement est complet ; il est proposé à la commission permanente.",
      "Le comité technique demande une réponse écrite de la Région ; sans elle, deux associations se retirent.",
    ],
  },
  {
    axis: "pooling",
    title: "Fonds local pour les associations employeuses",
    description:
      "Abonder à trois un fonds qui aide les associations à passer un cap : trésorerie, équipement, remplacement.",
    expectedResult: "24 associations aidées, 70 emplois consolidés",
    lead: "epci",
    epci: 2,
    months: 24,
    status: "on_hold",
    progress: 10,
    start: { year: 0, on: "09-01" },
    end: planEnd,
    touched: { ago: 48 },
    confidence: "support_needed",
    confidenceAgo: 48,
    pause: {
      reason: "En pause : l’abondement des trois intercommunalités reste à voter.",
      resume: { ago: -60 },
    },
    notes: [
      "Le règlement du fonds est prêt ; le vote des trois assemblées est reporté après le débat budgétaire.",
    ],
  },
  {
    axis: "project_support",
    title: "Appel à projets « Économie solidaire », édition {first}",
    description:
      "Soutenir des projets d’insertion, de services à la personne et de finance solidaire, choisis par un jury mixte.",
    expectedResult: "8 projets soutenus",
    lead: "epci",
    epci: 0,
    months: 11,
    status: "done",
    progress: 100,
    start: { year: 0, on: "01-20" },
    end: { year: 0, on: "12-19" },
    touched: { year: 1, on: "01-22" },
    result: "Dix-neuf dossiers reçus, huit projets soutenus, cinq activités lancées.",
    notes: [
      "Le jury a retenu huit dossiers sur dix-neuf.",
      "Les conventions sont soldées ; le bilan est joint à l’appel de l’année suivante.",
    ],
  },
  {
    axis: "project_support",
    title: "Appel à projets « Économie solidaire », édition {second}",
    description:
      "Deuxième édition, ouverte aux projets portés à deux structures, avec une aide au diagnostic.",
    expectedResult: "9 projets soutenus, dont 3 portés à deux",
    lead: "epci",
    epci: 0,
    months: 11,
    status: "in_progress",
    progress: 25,
    start: { year: 1, on: "01-12" },
    end: { year: 1, on: "12-31" },
    touched: { ago: 8 },
    confidence: "secured",
    confidenceAgo: 8,
    notes: ["Neuf dossiers complets au terme du dépôt. Le jury se réunit à Outreau."],
  },
  {
    axis: "project_support",
    title: "Ressourcerie de Desvres : du diagnostic à l’ouverture",
    description:
      "Accompagner le collectif porteur : gisement, local, plan de financement, recrutement, ouverture.",
    expectedResult: "1 lieu ouvert, 6 postes créés, 110 tonnes par an",
    lead: "epci",
    epci: 1,
    months: 16,
    status: "in_progress",
    progress: 80,
    start: { year: 0, on: "03-01" },
    end: { ago: -82 },
    touched: { ago: 10 },
    confidence: "secured",
    confidenceAgo: 10,
    notes: [
      "Étude du gisement rendue : 110 tonnes par an, deux déchèteries partenaires.",
      "Bail signé pour un bâtiment de 600 m². Travaux engagés.",
      "Prêt d’équipement accordé ; recrutement de l’encadrant en cours.",
    ],
  },
  {
    axis: "project_support",
    title: "Garage solidaire et mobilité des demandeurs d’emploi",
    description:
      "Ouvrir un atelier de réparation à tarif adapté et louer des véhicules aux personnes qui reprennent un emploi.",
    expectedResult: "200 réparations par an, 10 véhicules en location",
    lead: "plie",
    months: 12,
    status: "in_progress",
    progress: 55,
    start: { year: 0, on: "04-01" },
    end: { ago: 25 },
    touched: { ago: 31 },
    confidence: "compromised",
    confidenceAgo: 31,
    notes: [
      "Local trouvé à Outreau, sous réserve de la mise aux normes de la fosse.",
      "Le devis des travaux dépasse le budget de 18 000 € ; un second local est visité.",
    ],
  },
  {
    axis: "project_support",
    title: "Parcours « De l’idée au projet » avec la CRESS",
    description:
      "Six séances collectives et trois rendez-vous individuels pour transformer une idée en projet écrit.",
    expectedResult: "5 promotions, 45 porteurs, 18 projets engagés",
    lead: "maison_emploi",
    months: 34,
    status: "in_progress",
    progress: 50,
    start: { year: 0, on: "02-15" },
    end: planEnd,
    touched: { ago: 22 },
    confidence: "reachable",
    confidenceAgo: 93,
    notes: ["Troisième promotion engagée avec neuf porteurs, dont six femmes."],
  },
  {
    axis: "project_support",
    title: "Légumerie associative en circuit court",
    description:
      "Laver, éplucher et conditionner des légumes locaux pour les cantines, avec un atelier d’insertion.",
    expectedResult: "8 postes en insertion, 140 tonnes par an",
    lead: "epci",
    epci: 1,
    months: 20,
    status: "planned",
    progress: 0,
    start: { ago: -70 },
    end: planEnd,
    touched: { ago: 62 },
    confidence: "reachable",
    confidenceAgo: 62,
    notes: ["Onze producteurs intéressés ; l’étude de marché sera lancée avec le lycée agricole."],
  },
] as const satisfies readonly ShowcaseAction[];
