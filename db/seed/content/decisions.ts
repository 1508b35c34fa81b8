import type { AskedInstance, DecisionOutcome } from "../../enums";

export type DecisionSample = {
  outcome: DecisionOutcome;
  by: string;
  text: string;
  /** What follows, up to whom, by which function. */
  follow?: { by: AskedInstance; owner: string };
};

/** What the Région and the territories decided of actions that waited for it. */
export const decisionSamples: Record<AskedInstance, readonly DecisionSample[]> = {
  region: [
    {
      outcome: "agreed",
      by: "Commission permanente",
      text: "Le cofinancement de l’année est accordé, au taux demandé ; la convention est à signer.",
      follow: { by: "region", owner: "Chargé de mission ESS" },
    },
    {
      outcome: "agreed",
      by: "Comité technique régional",
      text: "Les dépenses d’animation sont éligibles, sur justificatifs transmis chaque semestre.",
      follow: { by: "territory", owner: "Agent de développement local" },
    },
    {
      outcome: "agreed",
      by: "Commission permanente",
      text: "L’avance est portée à la moitié de la subvention, le reste au bilan.",
    },
    {
      outcome: "refused",
      by: "Commission permanente",
      text: "La demande dépasse le plafond du dispositif : elle est à représenter avec un plan de financement révisé.",
      follow: { by: "territory", owner: "Agent de développement local" },
    },
  ],
  territory: [
    {
      outcome: "agreed",
      by: "Conseil communautaire",
      text: "La structure porteuse est désignée et la clé de répartition des charges adoptée.",
      follow: { by: "territory", owner: "Direction du développement économique" },
    },
    {
      outcome: "agreed",
      by: "Comité de pilotage du plan",
      text: "L’action reprend, avec un calendrier décalé d’un trimestre.",
    },
    {
      outcome: "agreed",
      by: "Bureau communautaire",
      text: "Un local est mis à disposition jusqu’à la fin du plan.",
      follow: { by: "territory", owner: "Service du patrimoine" },
    },
    {
      outcome: "refused",
      by: "Conférence des présidents",
      text: "Le cofinancement par les communes n’est pas retenu ; un autre partenaire est à chercher.",
      follow: { by: "territory", owner: "Agent de développement local" },
    },
  ],
};

/** Put off: the action stays blocked. */
export const putOff: Record<AskedInstance, DecisionSample> = {
  region: {
    outcome: "deferred",
    by: "Commission permanente",
    text: "Dossier reporté à la prochaine séance, dans l’attente du plan de financement signé.",
    follow: { by: "territory", owner: "Agent de développement local" },
  },
  territory: {
    outcome: "deferred",
    by: "Conseil communautaire",
    text: "Point retiré de l’ordre du jour : l’avis de la commission économique est demandé d’abord.",
    follow: { by: "territory", owner: "Direction du développement économique" },
  },
};

/** Of the territory that is shown: by the beginning of the title of the action; days before the demonstration. */
export const shownDecisions: readonly (DecisionSample & {
  on: string;
  asked: AskedInstance;
  askedAgo: number;
  decidedAgo: number;
  /** Days from the demonstration at which what follows is due. */
  due?: number;
  doneAgo?: number;
})[] = [
  {
    ...{ on: "Garage solidaire", asked: "territory", askedAgo: 120, decidedAgo: 75, due: -12 },
    ...{ outcome: "agreed", by: "Conseil communautaire" },
    text: "Un terrain de la zone de Landacres est réservé au garage ; le bail est à rédiger.",
    follow: { by: "territory", owner: "Service du patrimoine" },
  },
  {
    ...{
      on: "Ressourcerie de Desvres",
      asked: "region",
      askedAgo: 260,
      decidedAgo: 205,
      due: -150,
      doneAgo: 158,
    },
    ...{ outcome: "agreed", by: "Commission permanente" },
    text: "Subvention d’investissement accordée pour l’aménagement ; la convention est à signer.",
    follow: { by: "region", owner: "Chargé de mission ESS" },
  },
];
