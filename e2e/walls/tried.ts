import * as blocks from "@/lib/actions/blocks/gestures";
import * as actions from "@/lib/actions/gestures";
import * as notes from "@/lib/actions/notes/gestures";
import { createActions } from "@/lib/actions/several/gestures";
import * as events from "@/lib/events/gestures";
import * as jobs from "@/lib/jobs/gestures";
import { markOf } from "@/lib/kernel/mark";
import * as organisations from "@/lib/organisations/gestures";
import * as merge from "@/lib/organisations/merge/gestures";
import * as projects from "@/lib/projects/gestures";
import * as holder from "@/lib/projects/holder/gestures";
import * as regions from "@/lib/regions/gestures";
import * as changes from "@/lib/territories/changes/gestures";
import * as territories from "@/lib/territories/gestures";
import * as territoryMerge from "@/lib/territories/merge/gestures";
import * as perimeter from "@/lib/territories/perimeter/gestures";
import * as several from "@/lib/territories/several/gestures";
import * as territorySplit from "@/lib/territories/split/gestures";
import * as action from "@/lib/testing/action-requests";
import * as event from "@/lib/testing/event-requests";
import * as job from "@/lib/testing/job-requests";
import * as organisation from "@/lib/testing/organisation-requests";
import * as project from "@/lib/testing/project-requests";
import * as region from "@/lib/testing/region-requests";
import { triedComments } from "./comments";
import { triedContacts } from "./contacts";
import { triedDecisions } from "./decisions";
import {
  groundAdded,
  groundWritten,
  heldByAgents,
  noted,
  regionSettled,
  territoriesMade,
  territoriesWritten,
  written,
} from "./expected";
import { triedGround } from "./ground";
import { triedMoney } from "./money";
import { onNote } from "./note-rows";
import {
  binned,
  binnedTrial,
  blocked,
  carried,
  designed,
  detach,
  ended,
  eventOn,
  freeAction,
  freeJobs,
  fresh,
  holderVersion,
  idle,
  launched,
  leftSteps,
  planned,
  revive,
  unblocked,
  unconfirmed,
  unmade,
  untaken,
  versionOfTerritory,
} from "./prepare";
import { triedPlans } from "./renewals";
import { triedReviews } from "./reviews";
import { merging, namesNone, trials } from "./rows";
import { triedSnapshots } from "./snapshots";
import { triedSteps } from "./steps";
import { type On, of, type Tried } from "./trying";

/** Nouns that no link shares. */
const own = { ...written, agentA: ["ofA"] } as const;

const onEvent: On = { table: "event", idField: "eventId", allowed: written };
const onProject: On = { table: "project", idField: "projectId", allowed: own };
const onJob: On = { table: "job", idField: "jobId", allowed: own };
const onAction: On = { table: "action", idField: "actionId", allowed: written };
const inPlan: On = { table: "plan", idField: "planId", allowed: own, writes: "action", makes: true };
const onTerritory: On = {
  ...{ table: "trial", writes: "territory", idField: "territoryId", allowed: territoriesWritten },
  version: versionOfTerritory,
  ready: fresh,
};
const newYear = "2090-01-01";
const ofNone: On = {
  ...{ table: "made", writes: "territory", idField: namesNone, allowed: territoriesMade },
  ...{ makes: true, ready: unmade },
};
const block = "Rejeu;999999901";
const onOrganisation: On = { table: "organisation", idField: "organisationId", allowed: groundWritten };
const onRegion: On = { table: "region", idField: "regionId", allowed: regionSettled };
/** Whatever it resembles. */
const named = { name: "Rejeu", distinct: "yes" };
const under = (writes: string): On => ({
  ...{ table: "territory", idField: "territoryId", allowed: own, writes },
  makes: true,
});
const ofHolder: Partial<Tried> = { allowed: heldByAgents, writes: "holder", version: holderVersion };
const title = { title: "Rejeu" };
const noting: Partial<Tried> = { allowed: noted, writes: "note", makes: true };

const toBin = (table: string, free: NonNullable<Tried["ready"]>): Partial<Tried> => ({
  async ready(db, id) {
    await revive(table)(db, id);
    await free(db, id);
  },
});
const fromEvent = detach(["project"], "event_id");
const realised = freeJobs("realises_id");

/** Every gesture of the product, by the name under which its module exports it; those that leave rows in the bin come last of their noun. */
export const tried: Readonly<Record<string, Tried>> = {
  createEvent: of(under("event"), events.createEvent, event.main(title)),
  updateEvent: of(onEvent, events.updateEvent, event.main(title), {
    links: "coOrganisers",
    ready: eventOn("planned", "2026-12-02"),
  }),
  reportEvent: of(onEvent, events.reportEvent, event.report({ attendance: 12 }), {
    ready: eventOn("planned", "2026-11-02"),
  }),
  postponeEvent: of(
    onEvent,
    events.postponeEvent,
    { statusReason: "" },
    { ready: eventOn("planned", "2026-12-02") },
  ),
  cancelEvent: of(
    onEvent,
    events.cancelEvent,
    { statusReason: "Rejeu." },
    { ready: eventOn("planned", "2026-12-02") },
  ),
  reprogramEvent: of(
    onEvent,
    events.reprogramEvent,
    { startsOn: "2026-12-11", endsOn: "", startsAt: "", endsAt: "" },
    { ready: eventOn("postponed", "2026-12-02") },
  ),
  deleteEvent: of(onEvent, events.deleteEvent, {}, toBin("event", fromEvent)),
  restoreEvent: of(onEvent, events.restoreEvent, {}, { ready: binned("event", fromEvent) }),

  createJob: of(under("job"), jobs.createJob, job.typed()),
  updateJob: of(onJob, jobs.updateJob, job.typed({ organisationName: "Rejeu" })),
  deleteJob: of(onJob, jobs.deleteJob, {}, toBin("job", realised)),
  restoreJob: of(onJob, jobs.restoreJob, {}, { ready: binned("job", realised) }),

  createProject: of(under("project"), projects.createProject, project.typed(title)),
  updateProject: of(onProject, projects.updateProject, project.typed(title), { ready: designed }),
  advanceProject: of(onProject, projects.advanceProject, {}, { ready: designed }),
  takeBackProject: of(onProject, projects.takeBackProject, {}, { ready: launched }),
  deleteProject: of(onProject, projects.deleteProject, {}, { ready: designed }),
  restoreProject: of(
    onProject,
    projects.restoreProject,
    {},
    { ready: binned("project", freeJobs("project_id")) },
  ),
  saveHolder: of(onProject, holder.saveHolder, project.held(), ofHolder),
  eraseHolder: of(
    onProject,
    holder.eraseHolder,
    {},
    {
      ...ofHolder,
      ready: carried,
      version: async (db, id) => (await holderVersion(db, id)) || "1",
    },
  ),
  ...triedContacts,
  ...triedPlans,
  ...triedReviews,
  ...triedComments,
  ...triedSnapshots,
  ...triedDecisions,
  ...triedMoney,
  ...triedSteps,
  createAction: of(inPlan, actions.createAction, action.made(title)),
  createActions: of(inPlan, createActions, { lines: "Rejeu\nEncore", axis: "pooling", objectiveId: "" }),
  addNote: of(onAction, notes.addNote, { note: "Rejeu." }, noting),
  correctNote: of(onNote, notes.correctNote, { body: "Rejeu." }),
  withdrawNote: of(onNote, notes.withdrawNote),
  noteNow: of(onAction, notes.noteNow, { note: "Rejeu." }, noting),
  updateAction: of(onAction, actions.updateAction, action.recording(title), {
    links: "associates",
    ready: unconfirmed,
  }),
  followAction: of(onAction, actions.followAction, action.following(), { ready: unblocked }),
  confirmConfidence: of(onAction, actions.confirmConfidence, {}, { ready: unconfirmed }),
  blockAction: of(onAction, blocks.blockAction, action.blocking(), { ready: unblocked }),
  unblockAction: of(onAction, blocks.unblockAction, {}, { ready: blocked }),
  deleteAction: of(onAction, actions.deleteAction, {}, toBin("action", freeAction)),
  restoreAction: of(onAction, actions.restoreAction, {}, { ready: binned("action", freeAction) }),

  updateRegion: of(onRegion, regions.updateRegion, region.typed({ contactService: "Rejeu" })),
  leaveStep: of(onRegion, regions.leaveStep, { step: "plans" }, { ready: leftSteps([]) }),
  resumeStep: of(onRegion, regions.resumeStep, { step: "plans" }, { ready: leftSteps(["plans"]) }),
  takeExample: of(onRegion, regions.takeExample, {}, { ready: untaken }),
  createTerritory: of(ofNone, territories.createTerritory, {
    ...{ name: "Rejeu", kind: "pays", leadOrganisationId: merging, startsOn: newYear, epcis: "999999901" },
  }),
  createEach: of(ofNone, several.createEach, { startsOn: newYear }),
  importTerritories: of(ofNone, several.importTerritories, { startsOn: newYear, block, seen: markOf(block) }),
  updateTerritory: of(onTerritory, territories.updateTerritory, {
    ...{ name: "Rejeu", kind: "pays", leadOrganisationId: merging },
  }),
  changePerimeter: of(onTerritory, perimeter.changePerimeter, { on: newYear, epcis: "999999901" }),
  closeTerritory: of(onTerritory, perimeter.closeTerritory, { on: newYear, why: "Rejeu" }),
  reopenTerritory: of(onTerritory, perimeter.reopenTerritory, {}, { ready: ended }),
  takeBackChange: of(
    onTerritory,
    changes.takeBackChange,
    { why: "Rejeu" },
    { ready: planned, also: async (_, id) => ({ changeId: id }) },
  ),
  mergeTerritories: of(onTerritory, territoryMerge.mergeTerritories, {
    ...{
      others: trials.third,
      on: newYear,
      intoId: trials.third,
      name: "",
      kind: "",
      leadOrganisationId: "",
    },
  }),
  splitTerritory: of(onTerritory, territorySplit.splitTerritory, {
    ...{ on: newYear, names: "Rejeu 1\nRejeu 2", parts: ["999999901:1", "999999902:2"] },
  }),
  deleteTerritory: of(onTerritory, territories.deleteTerritory, {}),
  restoreTerritory: of(onTerritory, territories.restoreTerritory, {}, { ready: binnedTrial }),

  createOrganisation: of(under("organisation"), organisations.createOrganisation, organisation.typed(named), {
    allowed: groundAdded,
  }),
  updateOrganisation: of(onOrganisation, organisations.updateOrganisation, organisation.typed(named)),
  mergeOrganisations: of(onOrganisation, merge.mergeOrganisations, { intoId: merging }, { ready: idle }),
  deleteOrganisation: of(onOrganisation, organisations.deleteOrganisation, {}, { ready: idle }),
  restoreOrganisation: of(
    onOrganisation,
    organisations.restoreOrganisation,
    {},
    { ready: binned("organisation", idle) },
  ),
  ...triedGround,
};
