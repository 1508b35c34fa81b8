import type { ProjectOrigin, ProjectStage, ProjectStatus } from "../../enums";

/** Case followed by hand in the showcase territory; days before today. A sample of the same title gives the rest. */
export type ProjectByHand = {
  sample: string;
  title: string;
  town: string;
  stage: ProjectStage;
  status: ProjectStatus;
  origin: ProjectOrigin;
  opened: number;
  launched?: number;
  grown?: number;
  active?: number;
  /** Days since the last contact. */
  contact: number | null;
  /** Next step and in how many days (negative: overdue). */
  next?: readonly [step: string, days: number];
  /** Needs and resources, in thousands of euros. */
  money: readonly [needs: number | null, resources: number | null];
  /** Word of the title of the action it belongs to. */
  action?: string;
};

export const boulonnaisProjects: readonly ProjectByHand[] = [
  {
    sample: "Épicerie solidaire itinérante",
    title: "Épicerie solidaire itinérante",
    town: "Samer",
    stage: "design",
    status: "supported",
    origin: "event",
    opened: 148,
    contact: 43,
    next: ["Plan de financement", -12],
    money: [96, 71.5],
    action: "Parcours",
  },
  {
    sample: "Conciergerie de quartier {at}",
    title: "Conciergerie de quartier du Chemin Vert",
    town: "Boulogne-sur-Mer",
    stage: "launch",
    status: "supported",
    origin: "referral",
    opened: 410,
    launched: 120,
    contact: 34,
    next: ["Réponse du comité de prêt", -4],
    money: [68, 68],
  },
  {
    sample: "Recyclerie {of}",
    title: "Ressourcerie de Desvres",
    town: "Desvres",
    stage: "launch",
    status: "supported",
    origin: "call",
    opened: 505,
    launched: 95,
    contact: 9,
    next: ["Entretien : suivi du prêt d’équipement", 7],
    money: [214, 198],
    action: "Ressourcerie de Desvres",
  },
  {
    sample: "Garage solidaire {at}",
    title: "Garage solidaire {of}",
    town: "Outreau",
    stage: "launch",
    status: "waiting",
    origin: "call",
    opened: 380,
    launched: 60,
    contact: 18,
    next: ["Visite du local proposé par la commune", 12],
    money: [152, 118],
    action: "Garage solidaire",
  },
  {
    sample: "Légumerie coopérative",
    title: "Légumerie coopérative du bocage",
    town: "Marquise",
    stage: "design",
    status: "to_qualify",
    origin: "event",
    opened: 26,
    contact: 12,
    next: ["Rendez-vous avec les cuisiniers des cantines", 5],
    money: [null, null],
    action: "Légumerie",
  },
  {
    sample: "Habitat partagé pour seniors {at}",
    title: "Habitat partagé pour seniors {at}",
    town: "Desvres",
    stage: "design",
    status: "to_qualify",
    origin: "spontaneous",
    opened: 8,
    contact: null,
    money: [null, null],
  },
  {
    sample: "SCIC bois énergie",
    title: "SCIC bois énergie du Boulonnais",
    town: "Samer",
    stage: "design",
    status: "waiting",
    origin: "referral",
    opened: 232,
    contact: 21,
    next: ["Restitution de l’étude de la ressource", 10],
    money: [310, 265],
  },
  {
    sample: "Crèche parentale {of}",
    title: "Crèche parentale {of}",
    town: "Saint-Martin-Boulogne",
    stage: "launch",
    status: "launched",
    origin: "event",
    opened: 640,
    launched: 350,
    active: 205,
    contact: 52,
    money: [176, 176],
  },
  {
    sample: "Recyclerie {of}",
    title: "Recyclerie {of}",
    town: "Saint-Martin-Boulogne",
    stage: "growth",
    status: "sustained",
    origin: "call",
    opened: 1390,
    launched: 1120,
    grown: 540,
    active: 1010,
    contact: 88,
    money: [240, 240],
  },
  {
    sample: "Pêche et valorisation des invendus",
    title: "Conserverie des invendus de la pêche",
    town: "Boulogne-sur-Mer",
    stage: "growth",
    status: "supported",
    origin: "referral",
    opened: 980,
    launched: 700,
    grown: 160,
    active: 560,
    contact: 15,
    next: ["Étude du second atelier", 24],
    money: [385, 340],
  },
  {
    sample: "Café associatif {at}",
    title: "Café associatif {at}",
    town: "Marquise",
    stage: "design",
    status: "dropped",
    origin: "spontaneous",
    opened: 460,
    contact: 190,
    money: [42, 20],
  },
];
