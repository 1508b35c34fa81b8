import "server-only";
import type { BinNoun, LinksOf, Noun } from "@/db/nouns/registry";
import { accountFields } from "@/lib/accounts/fields";
import { membershipFields } from "@/lib/accounts/memberships/fields";
import { actionBlock, actionFields, actionFollowUp, actionRecord, newActions } from "@/lib/actions/fields";
import { restoreAction } from "@/lib/actions/gestures";
import { noteFields } from "@/lib/actions/notes/fields";
import { eventFields, eventMain, eventReason, eventReport } from "@/lib/events/fields";
import { restoreEvent } from "@/lib/events/gestures";
import { importFields, importForm, importInForm } from "@/lib/imports/fields";
import { jobFields } from "@/lib/jobs/fields";
import { restoreJob } from "@/lib/jobs/gestures";
import type { Dictionary } from "@/lib/kernel/dictionary";
import type { Gesture } from "@/lib/kernel/gesture";
import { followedNouns } from "@/lib/nouns/followed";
import { groundNouns } from "@/lib/nouns/ground";
import { moneyNouns } from "@/lib/nouns/money";
import { planNouns } from "@/lib/nouns/plans";
import { organisationFields } from "@/lib/organisations/fields";
import { restoreOrganisation } from "@/lib/organisations/gestures";
import type { Permission } from "@/lib/permissions/matrix";
import { projectFields } from "@/lib/projects/fields";
import { restoreProject } from "@/lib/projects/gestures";
import { holderFields } from "@/lib/projects/holder/fields";
import { meetingFields } from "@/lib/projects/meetings/fields";
import { regionFields } from "@/lib/regions/fields";
import { newSnapshot, snapshotFields } from "@/lib/snapshots/fields";
import {
  territoryEnd,
  territoryFields,
  territoryImport,
  territoryMake,
  territoryMerge,
  territoryPerimeter,
  territorySplit,
  territoryTakeBack,
} from "@/lib/territories/fields";
import { restoreTerritory } from "@/lib/territories/gestures";

type Said = {
  /** In the journal, and in the bin unless it says otherwise. */
  label: string;
  /** Its dictionary: the journal names its fields by it. */
  fields?: Dictionary;
  /** What its forms ask: a text that could not be sent is given back under their labels. */
  forms: readonly Dictionary[];
  /** The right to read its rows: its wall reaches as far (a test compares); `null` where policies are written apart (notes, accounts). */
  reads: Permission | null;
};

type Binned = {
  /** In an address. */
  word: string;
  name: string;
  deleted: string;
  restored: string;
  /** Where the page of a living row is. */
  path: string;
  gesture: Gesture;
  /** The name that its gestures give the id of a row. */
  key: string;
};

type Registry = {
  readonly [Name in Noun]: Said &
    ([LinksOf<Name>] extends [never] ? object : { links: Readonly<Record<LinksOf<Name>, string>> }) &
    (Name extends BinNoun ? { bin: Binned } : { bin?: never });
};

/** What is said of every noun of db/nouns/registry.ts; of two forms that share the name of a field, the first gives its label. */
export const nouns = {
  region: {
    label: "Région",
    links: { region_departement: "Département d’une Région" },
    fields: regionFields,
    forms: [regionFields],
    // Whoever connects reads its name.
    reads: null,
  },
  territory: {
    label: "Territoire",
    links: {
      territory_epci: "Intercommunalité d’un territoire",
      territory_lineage: "Filiation d’un territoire",
      territory_change: "Changement d’un territoire",
    },
    fields: territoryFields,
    forms: [
      territoryMake,
      territoryPerimeter,
      territoryEnd,
      territoryMerge,
      territorySplit,
      territoryImport,
      territoryTakeBack,
    ],
    reads: "territory.read",
    bin: {
      word: "territoire",
      name: "Territoire",
      deleted: "supprimé",
      restored: "restauré",
      path: "/territoires",
      gesture: restoreTerritory,
      key: "territoryId",
    },
  },
  organisation: {
    label: "Structure",
    fields: organisationFields,
    forms: [organisationFields],
    reads: "organisation.read",
    bin: {
      word: "structure",
      name: "Structure",
      deleted: "supprimée",
      restored: "restaurée",
      path: "/organisations",
      gesture: restoreOrganisation,
      key: "organisationId",
    },
  },
  ...groundNouns,
  ...planNouns,
  action: {
    label: "Action",
    links: {
      action_territory: "Territoire associé à une action",
      action_regional_objective: "Objectif régional d’une action",
      action_partner: "Partenaire d’une action",
      action_audience: "Public visé par une action",
      action_sector: "Secteur d’une action",
      action_commune: "Commune d’une action",
    },
    fields: actionFields,
    forms: [actionRecord, actionFollowUp, actionBlock, newActions],
    reads: "action.read",
    bin: {
      word: "action",
      name: "Action",
      deleted: "supprimée",
      restored: "restaurée",
      path: "/actions",
      gesture: restoreAction,
      key: "actionId",
    },
  },
  ...moneyNouns,
  note: { label: "Note de suivi", forms: [noteFields], reads: null },
  ...followedNouns,
  holder: {
    label: "Porteur de projet",
    fields: holderFields,
    forms: [holderFields],
    reads: "holder.read",
  },
  meeting: {
    label: "Contact avec un porteur",
    fields: meetingFields,
    forms: [meetingFields],
    reads: "holder.read",
  },
  job: {
    label: "Emploi",
    fields: jobFields,
    forms: [jobFields],
    reads: "job.read",
    bin: {
      word: "emploi",
      name: "Emplois",
      deleted: "supprimés",
      restored: "restaurés",
      path: "/emplois",
      gesture: restoreJob,
      key: "jobId",
    },
  },
  snapshot: {
    label: "Instantané d’un plan",
    fields: snapshotFields,
    forms: [newSnapshot],
    reads: "snapshot.read",
  },
  project: {
    label: "Projet accompagné",
    fields: projectFields,
    forms: [projectFields],
    reads: "project.read",
    bin: {
      word: "projet",
      name: "Projet",
      deleted: "supprimé",
      restored: "restauré",
      path: "/projets",
      gesture: restoreProject,
      key: "projectId",
    },
  },
  event: {
    label: "Événement",
    links: { event_territory: "Co-organisateur d’un événement" },
    fields: eventFields,
    forms: [eventReport, eventMain, eventReason],
    reads: "event.read",
    bin: {
      word: "evenement",
      name: "Événement",
      deleted: "supprimé",
      restored: "restauré",
      path: "/evenements",
      gesture: restoreEvent,
      key: "eventId",
    },
  },
  import: { label: "Import", fields: importFields, forms: [importForm, importInForm], reads: null },
  // What an administrator types is kept by no page, but the address that one signs in with.
  account: { label: "Compte", fields: accountFields, forms: [], reads: null },
  token: { label: "Lien d’accès", forms: [], reads: null },
  membership: {
    label: "Habilitation",
    links: { membership_territory: "Périmètre d’une habilitation" },
    fields: membershipFields,
    forms: [],
    reads: null,
  },
} as const satisfies Registry;

type Nouns = typeof nouns;

/** The word of a noun of the bin in an address. */
export type BinWord = Nouns[BinNoun]["bin"]["word"];
