import { eventTypes } from "@/db/enums";
import { eventLimits as limits } from "@/db/events/limits";
import type { EventWrite } from "@/db/events/table";
import {
  choice,
  clock,
  codeOrNone,
  commune,
  day,
  euros,
  fieldsOf,
  lastDay,
  oneLine,
  rating,
  ref,
  refs,
  stamp,
  state,
  text,
  textOrNone,
  wholeOrUnknown,
} from "@/lib/kernel/dictionary";
import { eventStatusLabels, eventTypeLabels, satisfactionLabels, satisfactions } from "./labels";

/** When it takes place: what new dates write. */
export const eventDays = {
  startsOn: day({ label: "Premier jour", missing: "Indiquez le premier jour." }),
  startsAt: clock({ label: "Heure de début" }),
  endsOn: lastDay("startsOn", { label: "Dernier jour" }),
  endsAt: clock({ label: "Heure de fin" }),
};

/** The form of an event, in its order. */
export const eventMain = {
  title: oneLine(limits.title, { label: "Intitulé", missing: "Donnez un intitulé." }),
  type: choice(eventTypes, { label: "Type", words: eventTypeLabels, missing: "Choisissez un type." }),
  ...eventDays,
  place: oneLine(limits.place, { label: "Lieu" }),
  communeCode: commune({ label: "Commune" }),
  actionId: ref("action", { label: "Action du plan" }),
  operationId: ref("operation", { label: "Opération régionale" }),
  topic: codeOrNone("event_topic", { label: "Thème" }),
  coOrganisers: refs("territory", { label: "Territoires co-organisateurs" }),
  description: text(limits.description, { label: "Description" }),
  organisers: oneLine(limits.organisers, { label: "Organisateurs" }),
  audience: codeOrNone("audience", { label: "Public visé" }),
  capacity: wholeOrUnknown(limits.capacity, { label: "Capacité" }),
  costCents: euros({ label: "Coût" }),
};

/** Its report, in the order of its form: null is unknown, never zero. */
export const eventReport = {
  attendance: wholeOrUnknown(limits.attendance, { label: "Participants" }),
  holdersAttending: wholeOrUnknown(limits.attendance, { label: "Dont porteurs de projets" }),
  electedAttending: wholeOrUnknown(limits.attendance, { label: "Dont élus" }),
  womenAttending: wholeOrUnknown(limits.attendance, { label: "Dont femmes" }),
  satisfaction: rating(satisfactions, { label: "Satisfaction", words: satisfactionLabels }),
  contactsToFollow: wholeOrUnknown(limits.contactsToFollow, {
    label: "Nombre de contacts à suivre",
    column: "Contacts à suivre",
  }),
  organisationsPresent: text(limits.organisationsPresent, { label: "Structures présentes" }),
  followUp: text(limits.followUp, { label: "Suites à donner" }),
};

/** Why it was postponed or cancelled. */
export const eventReason = { statusReason: textOrNone(limits.statusReason, { label: "Motif" }) };

/** Everything that is written of an event. */
export const eventFields = fieldsOf<EventWrite>()({
  ...eventMain,
  ...eventReport,
  ...eventReason,
  status: state({ label: "État", words: eventStatusLabels }),
  reportedOn: stamp({ label: "Jour du premier bilan" }),
});
