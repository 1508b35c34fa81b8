import type { ReviewKind, ReviewOpinion } from "../../enums";

type Sample = {
  kind: ReviewKind;
  opinion?: ReviewOpinion;
  body: string;
  /** What the territory answered, and what the Région added. */
  answers: readonly { from: "territory" | "region"; body: string }[];
  settled?: true;
};

const territory = (body: string) => ({ from: "territory", body }) as const;
const region = (body: string) => ({ from: "region", body }) as const;

/** What the Région said of a plan before it was signed. */
export const opinions: readonly Sample[] = [
  {
    kind: "opinion",
    opinion: "favourable",
    body: "Avis favorable. Le diagnostic est précis, les trois axes se répondent et les partenaires sont identifiés. La part de mutualisation mérite d’être suivie chaque année.",
    answers: [],
  },
  {
    kind: "opinion",
    opinion: "reserved",
    body: "Avis réservé. Les objectifs sont clairs, mais plusieurs actions reposent sur un financement qui n’est pas acquis. À revoir au premier comité technique.",
    answers: [
      territory("Le comité technique a retenu deux financements sur trois. Le troisième est redemandé."),
    ],
  },
  {
    kind: "opinion",
    opinion: "favourable",
    body: "Avis favorable, sous réserve d’un calendrier plus resserré pour la première année.",
    answers: [territory("Le calendrier de la première année a été resserré avec les intercommunalités.")],
  },
];

/** What is asked of a plan that is followed. */
export const questions: readonly Sample[] = [
  {
    kind: "question",
    body: "Où en est la mise en réseau avec les territoires voisins annoncée dans la gouvernance\u00a0?",
    answers: [],
  },
  {
    kind: "question",
    body: "Combien de structures ont répondu à votre enquête, et le résultat peut-il être partagé avec la Région\u00a0?",
    answers: [territory("Vingt-trois structures ont répondu. La synthèse sera envoyée avant le comité.")],
  },
  {
    kind: "question",
    body: "Le poste d’animation est-il pourvu depuis la rentrée\u00a0?",
    answers: [
      territory("Oui, depuis le 1er octobre, à mi-temps jusqu’à la fin de l’année."),
      region("Merci. Prévoyez-vous un temps plein ensuite\u00a0?"),
      territory("C’est inscrit au budget de l’an prochain."),
    ],
    settled: true,
  },
];

/** What is asked of one action, in a plan that is in force: what was to be completed there is answered. */
export const pointsOfActions: readonly Sample[] = [
  {
    kind: "question",
    body: "Combien de structures le résultat attendu vise-t-il, et à quelle échéance\u00a0?",
    answers: [],
  },
  {
    kind: "question",
    body: "Le partenaire désigné a-t-il confirmé sa participation\u00a0?",
    answers: [territory("Oui, par délibération. La convention est en cours de signature.")],
  },
  {
    kind: "to_complete",
    body: "Précisez qui pilote cette action entre l’intercommunalité et la structure responsable.",
    answers: [
      territory("La structure responsable pilote, l’intercommunalité finance. La fiche est corrigée."),
    ],
    settled: true,
  },
  {
    kind: "question",
    body: "Cette action recoupe celle d’un territoire voisin. Une mutualisation est-elle possible\u00a0?",
    answers: [],
  },
];
