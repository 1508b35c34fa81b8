import { actionLimits as limits } from "@/db/actions/limits";
import type { ActionWrite } from "@/db/actions/table";
import { awaitedDecisions, axes, confidences, followedStatuses, priorities, progressBases } from "@/db/enums";
import { linesLimit } from "@/db/plans/objectives/limits";
import {
  aside,
  choice,
  choiceOrNone,
  dayOrNone,
  fieldsOf,
  flag,
  line,
  oneLine,
  percent,
  ref,
  refs,
  required,
  stamp,
  stampedDay,
  state,
  text,
  textOrNone,
} from "@/lib/kernel/dictionary";
import { communes, fteOrUnknown, terms } from "@/lib/kernel/dictionary-more";
import { axisLabels, axisShortLabels } from "./axes";
import { awaitedDecisionLabels, confidenceLabels, priorityLabels, progressBasisLabels } from "./labels";
import { noteText } from "./notes/fields";
import { actionStatusLabels } from "./states";

/** Chosen, or that of the objective: the number of the action belongs to it. */
const chosenAxis = { axis: choiceOrNone(axes, { label: "Axe", words: axisShortLabels }) };

const title = oneLine(limits.title, { label: "Intitulé", missing: "Donnez un intitulé à l’action." });
const plannedEndOn = dayOrNone({ label: "Fin prévue", column: "Échéance", none: "non renseignée" });
const actualEndOn = dayOrNone({ label: "Fin réelle" });

/** Who answers for it: a function, a name, or both. */
const people = {
  leadFunction: line(limits.leadFunction, { label: "Fonction de la personne responsable" }),
  leadName: line(limits.leadName, { label: "Nom de la personne responsable" }),
  electedFunction: line(limits.electedFunction, { label: "Fonction de l’élu référent" }),
  electedName: line(limits.electedName, { label: "Nom de l’élu référent" }),
};

/** The record of an action, in the order of its form. */
const planned = {
  title,
  objectiveId: ref("objective", { label: "Objectif du plan", column: "Objectif" }),
  description: text(limits.description, { label: "Description" }),
  expectedResult: text(limits.expectedResult, { label: "Résultat attendu" }),
  targetFte: fteOrUnknown({ label: "Emplois visés (ETP)" }),
  priority: choice(priorities, {
    label: "Priorité",
    words: priorityLabels,
    missing: "Choisissez une priorité.",
    none: "non renseignée",
  }),
  leadOrganisationId: ref("organisation", { label: "Structure responsable" }),
  ...people,
  partners: refs("organisation", { label: "Structures partenaires" }),
  audiences: terms("audience", { label: "Publics visés" }),
  sectors: terms("sector", { label: "Secteurs de l’ESS" }),
  communes: communes({ label: "Communes concernées" }),
  associates: refs("territory", { label: "Territoires associés" }),
  regionalObjectives: refs("regional_objective", { label: "Objectifs de la Région" }),
  plannedStartOn: dayOrNone({ label: "Début prévu" }),
  plannedEndOn,
  actualStartOn: dayOrNone({ label: "Début réel" }),
};

/** « Nouvelle action ». */
export const newAction = { ...chosenAxis, ...planned };

/** « Ajouter plusieurs actions »: an action a line; what else there is to say of each is typed later, on its record. */
export const newActions = {
  ...chosenAxis,
  objectiveId: planned.objectiveId,
  lines: aside(
    required(linesLimit, {
      label: "Intitulés, un par ligne",
      column: "Lignes",
      missing: "Écrivez un intitulé par ligne.",
    }),
  ),
};

/** « Modifier la fiche »: the number of the action follows its axis; the real end is asked of a done action alone. */
export const actionRecord = {
  axis: choice(axes, { label: "Axe", words: axisLabels, missing: "Choisissez l’axe de l’action." }),
  ...planned,
  actualEndOn,
};

/** The part of « Mettre à jour » that is of the action itself. */
export const actionFollowed = {
  status: choice(followedStatuses, {
    label: "État",
    words: actionStatusLabels,
    missing: "Choisissez un état.",
  }),
  resumeOn: dayOrNone({ label: "Date de reprise prévue", column: "Date de reprise", byState: true }),
  statusReason: textOrNone(limits.statusReason, {
    label: "Motif de l’abandon",
    column: "Motif",
    byState: true,
  }),
  actualEndOn: dayOrNone({ label: "Date de fin réelle", column: "Fin réelle", byState: true }),
  result: textOrNone(limits.result, { label: "Résultat", byState: true }),
  progress: percent({ label: "Avancement" }),
  /** Asked of a late action alone. */
  plannedEndOn: dayOrNone({ label: "Échéance" }),
  confidence: choiceOrNone(confidences, {
    label: "Météo",
    words: confidenceLabels,
    none: "non renseignée",
  }),
};

/** « Mettre à jour », in its order; the note is a row of its own. */
export const actionFollowUp = { ...actionFollowed, note: aside(noteText()) };

/** « Calculer d’après les étapes », « Saisir à la main ». */
export const actionBasis = {
  progressBasis: choice(progressBases, {
    label: "Calcul de l’avancement",
    words: progressBasisLabels,
    missing: "Dites d’où vient l’avancement.",
  }),
};

/** « Signaler un blocage ». */
export const actionBlock = {
  blockedReason: textOrNone(limits.blockedReason, { label: "Ce qui bloque", column: "Motif du blocage" }),
  unblockingCondition: textOrNone(limits.unblockingCondition, {
    label: "Ce qui débloquerait l’action",
    column: "Pour débloquer",
  }),
  decisionAwaitedFrom: choice(awaitedDecisions, {
    label: "Décision attendue",
    words: awaitedDecisionLabels,
    missing: "Dites de qui une décision est attendue.",
  }),
};

/** Everything that is written of an action. */
export const actionFields = fieldsOf<ActionWrite>()({
  axis: actionRecord.axis,
  ...planned,
  ...actionFollowed,
  status: state({ label: "État", words: actionStatusLabels }),
  plannedEndOn,
  actualEndOn,
  ...actionBasis,
  ...actionBlock,
  confidenceOn: stamp({ label: "Date de la météo" }),
  confidenceBy: stamp({ label: "Auteur de la météo" }),
  blocked: flag({ label: "Blocage" }),
  blockedOn: stamp({ label: "Date du blocage", column: "Bloquée depuis" }),
  touchedOn: stampedDay({ label: "Mise à jour" }),
  addedAfterSignature: flag({ label: "Ajoutée après signature" }),
});
