import { unavailability } from "@/db/failures";
import type { Stored } from "@/lib/kernel/conflict";
import type { FormValues } from "@/lib/kernel/form-values";

const sentences = {
  absent: "Cet élément n’existe pas ou plus.",
  forbidden: "Vous n’êtes pas habilité à faire cette opération.",
  conflict:
    "Cet élément a changé pendant votre saisie. Votre texte est conservé\u00a0: choisissez ce qui sera gardé.",
  changed:
    "Cette fiche a changé depuis son affichage et rien n’a été enregistré. Relisez-la, puis recommencez.",
  outdated:
    "Ce formulaire n’est plus à jour et rien n’a été enregistré. Copiez votre texte, rechargez la page, puis recommencez.",
  filter: "L’adresse demande un filtre que cette liste ne connaît pas\u00a0: rien n’est exporté.",
  endless:
    "Cette liste a plus de lignes qu’une feuille de calcul n’en tient (1\u00a0048\u00a0575)\u00a0: filtrez-la, ou téléchargez-la en CSV.",
  locked: "Cet élément est verrouillé.",
  noRight:
    "Votre compte n’a pas d’habilitation en cours aujourd’hui. Demandez-en une à l’administration de Maillage.",
  planShut:
    "Ce plan est clos ou abandonné\u00a0: plus rien n’y est modifié, et rien n’a été enregistré. La Région peut le rouvrir, avec un motif.",
  planSubmitted:
    "Ce plan est transmis à la Région ou validé\u00a0: seul le suivi de ses actions se saisit, et rien n’a été enregistré. Son contenu se modifie de nouveau si la Région le renvoie à compléter.",
  planInForce:
    "Ce plan est en vigueur\u00a0: ce qui a été signé ne change que par un avenant, que la Région enregistre, et rien n’a été enregistré. Le suivi des actions reste ouvert, et une action peut être ajoutée.",
  planMove:
    "Ce plan ne passe pas par cette étape, ou ce n’est pas à vous de l’ouvrir\u00a0: rien n’a été enregistré. Sa page dit les étapes ouvertes.",
  planIncomplete:
    "Il manque encore des éléments obligatoires à ce plan, et rien n’a été enregistré. Sa page les dit, chacun avec un lien.",
  planKept:
    "Un plan transmis ou signé ne se supprime pas\u00a0: la Région peut l’abandonner, avec un motif. Rien n’a été enregistré.",
  planRenewed: "Un plan fait déjà suite à celui-ci\u00a0: rien n’a été enregistré. Sa page y mène.",
  actionRenewed:
    "Cette action est reconduite dans le plan suivant\u00a0: son suivi se fait là-bas, et rien n’a été enregistré ici.",
  stepsLeft:
    "Cette action ne peut pas être réalisée tant qu’une étape reste à faire, puisque son avancement en est calculé\u00a0: rien n’a été enregistré. Marquez ses étapes comme faites, supprimez celles qui n’auront pas lieu, ou passez son avancement en saisie à la main.",
  planOverlap:
    "Un autre plan de ce territoire couvre déjà une partie de cette période, et rien n’a été enregistré. Choisissez d’autres dates.",
  planNotSent:
    "Ce plan n’est pas transmis à la Région\u00a0: elle n’a encore rien à en dire, et rien n’a été enregistré.",
  reviewAnswered:
    "Ce point a reçu une réponse, ou il est réglé\u00a0: il ne se modifie plus, et rien n’a été enregistré. Écrivez-en un nouveau.",
  mentionUnread:
    "Une personne à prévenir n’a plus accès à cette page\u00a0: rien n’a été enregistré. Décochez-la, puis envoyez de nouveau.",
  withdrawn: "Ce texte a été retiré par son auteur\u00a0: il ne se modifie plus, et rien n’a été enregistré.",
  hanging:
    "Des éléments en dépendent encore (événements, projets, emplois, actions ou contacts d’un dispositif). Supprimez-les ou détachez-les d’abord.",
  parentDeleted:
    "L’élément dont il dépend (plan, objectif, action, événement, projet ou structure) est dans la corbeille. Restaurez-le d’abord.",
  territoryClosed:
    "Ce territoire est fermé et n’a plus de plan en cours : rien de nouveau n’y est enregistré. Choisissez celui qui lui succède.",
  territoryHeld:
    "Des plans, des fiches ou des habilitations tiennent à ce territoire : il n’a pas été supprimé. Fermez-le à une date, ou réunissez-le avec un autre.",
  territoryEnded: "Ce territoire est déjà fermé, ou le sera : rien n’a été enregistré.",
  territoryNamed:
    "Un autre territoire porte depuis le même nom\u00a0: celui-ci n’a pas été restauré. Renommez l’autre d’abord.",
  territoryOwn: "C’est le territoire de la Région elle-même : il n’a ni périmètre ni fin.",
  changeCome:
    "Ce changement ne s’annule plus : son jour est venu, ou il a déjà été annulé. Rien n’a été enregistré.",
  changeFollowed:
    "Un autre changement a été fait depuis sur l’un de ces territoires : annulez-le d’abord. Rien n’a été enregistré.",
  changeStands:
    "Des plans, des fiches ou des habilitations tiennent déjà au territoire que ce changement a créé : rien n’a été enregistré.",
  changeKept: "Ce changement ne peut pas être annulé en l’état : rien n’a été enregistré.",
  epciTaken:
    "Un autre territoire prend l’une de ces intercommunalités à cette date : rien n’a été enregistré.",
  termGone:
    "Un terme choisi vient d’être retiré des choix par la Région, et rien n’a été enregistré. Choisissez-en un autre.",
  led: "Des actions sont conduites, ou des territoires portés, par cette structure\u00a0: elle n’a pas été supprimée.",
  merged:
    "Cette structure a été réunie avec une autre, qui a repris tous ses liens\u00a0: elle ne se restaure pas. Ajoutez-la de nouveau si c’en était bien une autre.",
  siretTaken:
    "Une autre structure de la Région porte depuis le même SIRET\u00a0: celle-ci n’a pas été restaurée. Réunissez-les, ou corrigez le SIRET de l’autre d’abord.",
  realised:
    "D’autres emplois réalisent depuis la prévision de ceux-ci\u00a0: les restaurer la compterait deux fois, et rien n’a été restauré. Supprimez d’abord les autres, ou déclarez ceux-ci de nouveau sans prévision.",
  recorded:
    "Un premier envoi de cette saisie est déjà enregistré, avec un autre texte\u00a0: celui-ci ne l’est pas. Votre texte est là\u00a0: relisez ce qui est enregistré avant de le reporter.",
  busy: "Le service est très sollicité et rien n’a été enregistré. Réessayez dans quelques secondes.",
  held: "Un autre enregistrement occupe cet élément depuis plusieurs secondes et rien n’a été enregistré. Votre texte est là\u00a0: réessayez dans un instant.",
  full: "Le service ne peut plus rien enregistrer\u00a0: sa place est épuisée. Rien n’a été enregistré et votre texte est là. Prévenez votre administrateur, puis réessayez.",
  unreachable:
    "La base de données ne répond pas\u00a0: rien n’est confirmé. Votre texte est là, réessayez dans un instant\u00a0: il ne sera pas enregistré deux fois.",
  taken: "Un compte a déjà cette adresse.",
  exampleTaken: "Le contenu de 2009 est déjà repris\u00a0: rien n’a été ajouté.",
  unkept:
    "Rien ne tient de sauvegardes sur cette installation\u00a0: rien n’a été demandé. La personne qui tient la machine lance npm run backup.",
  disabled: "Ce compte est désactivé. Réactivez-le d’abord.",
  self: "Vous ne pouvez pas désactiver votre propre compte. Demandez-le à un autre administrateur.",
  last: "C’est votre dernière habilitation d’administration\u00a0: sans elle, vous ne pourriez plus rien rétablir. Demandez à un autre administrateur d’y mettre fin.",
  ended: "Cette habilitation est terminée. Donnez-en une autre s’il le faut.",
  linkUsed: "Ce lien a déjà servi\u00a0: connectez-vous avec la phrase de passe que vous avez choisie.",
  link: "Ce lien n’est plus valable\u00a0: demandez-en un autre à votre administrateur.",
  stopLink:
    "Ce lien n’est plus valable\u00a0: réglez ce que vous recevez sur la page «\u00a0Mon compte\u00a0».",
  importGone: "Le fichier de cet import est supprimé\u00a0: envoyez-le de nouveau.",
  importDone: "Cet import est déjà terminé\u00a0: rien n’a été fait de plus.",
  importAsks: "Des questions de l’aperçu attendent une réponse\u00a0: rien n’a été importé.",
  importChanged:
    "Ce que cet import doit écrire a changé ici depuis l’aperçu, et rien n’a été importé. L’aperçu est refait\u00a0: relisez-le, puis importez.",
  importTended:
    "Ce territoire a un agent\u00a0: c’est à lui d’importer cet aperçu ou de l’annuler, et rien n’a été écrit.",
  importUntended:
    "Ce territoire n’a pas d’agent\u00a0: un agent importera cet aperçu, une fois invité par l’administration, et rien n’a été écrit.",
  importSent:
    "Ce plan n’est plus un brouillon\u00a0: seul un agent du territoire peut y importer, et rien n’a été écrit. Donnez-lui un agent d’abord.",
  throttled: "Trop d’essais rapprochés. Attendez un quart d’heure, puis recommencez.",
};

/** A refusal the user can understand. Anything else thrown is a bug and goes to error.tsx. */
export class Refusal extends Error {
  constructor(
    readonly code: keyof typeof sentences,
    /** On conflict: the stored row, under the form's own field names. */
    readonly theirs?: Stored,
    /** In place of the sentence of the code, where the row makes it say more. */
    sentence?: string,
  ) {
    super(sentence ?? sentences[code]);
  }
}

/** The refusal that a database which cannot answer calls for (busy, locked by another write, full, absent), or null. */
export function unavailable(error: unknown): Refusal | null {
  const kind = unavailability(error);
  return kind && new Refusal(kind === "locked" ? "held" : kind);
}

/** Bad input that only the stored row can tell: answers the form's fields, like the schema does. */
export class Invalid extends Error {
  constructor(
    readonly errors: Record<string, string[]>,
    /** What its form is given back in place of what it sent. */
    readonly read?: FormValues,
  ) {
    super("Invalid input.");
  }
}

/** Out of scope and absent look the same from outside. Throws Refusal "absent". */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refusal("absent");
  return row;
}
