import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { administered, governed, granted, personsInvited } from "./expected";
import {
  changed,
  closed,
  emailOf,
  grant,
  granting,
  invited,
  listed,
  living,
  membershipOf,
  open,
  regionOfTerritory,
  versionOfMembership,
} from "./granting";
import { type Gesture, replayAll } from "./replay";
import { namesNone } from "./rows";

const common = {
  table: "account",
  page: (id: string) => `/administration/comptes/${id}`,
  server: "admin",
  idField: "accountId",
  allowed: administered,
  inProcess: true,
} as const;

const gestures: Record<string, Gesture> = {
  updateAccount: {
    ...common,
    allowed: governed,
    marker: 'name="email"',
    fields: { name: "Rejeu" },
    also: emailOf,
  },
  disable: { ...common, allowed: governed, marker: "Désactiv", fields: {}, ready: open },
  enable: {
    ...common,
    allowed: governed,
    marker: "Réactiv",
    fields: {},
    ready: closed,
  },
  renewLink: {
    ...common,
    allowed: governed,
    writes: "token",
    marker: "Réinitialiser la phrase de passe",
    fields: {},
    ready: open,
  },
  endMembership: {
    ...common,
    writes: "membership",
    marker: "membershipId",
    fields: {},
    idField: "membershipId",
    also: async (http, id) => ({ membershipId: (await membershipOf(http, id)).membershipId }),
    version: versionOfMembership,
    ready: living,
  },
  changeMembership: {
    ...common,
    writes: "membership",
    page: async (id, http) =>
      `/administration/comptes/${id}/habilitations/${(await membershipOf(http, id)).membershipId}`,
    marker: 'name="membershipId"',
    fields: { ...grant, territories: "" },
    idField: "membershipId",
    also: changed,
    version: versionOfMembership,
    ready: living,
  },
  // Whom it names belongs to the Région of the administrator, and so must what is granted: each from elsewhere, in turn.
  addMembership: {
    ...common,
    writes: "membership",
    page: (id) => `/administration/comptes/${id}/habilitations/nouvelle`,
    marker: 'name="accountId"',
    fields: { ...grant, territories: "" },
    also: granting,
  },
  grantPlace: {
    ...common,
    table: "territory",
    writes: "membership",
    page: async (_, { sql }) => {
      const [row] = await sql<
        { id: string }[]
      >`select id from account where email = 'agent.ternois@demo.example'`;
      return `/administration/comptes/${row?.id}/habilitations/nouvelle`;
    },
    marker: 'name="accountId"',
    fields: { ...grant, territories: "" },
    idField: "territories",
    allowed: granted,
    also: regionOfTerritory,
  },
  invite: {
    ...common,
    table: "territory",
    writes: "account",
    page: () => "/administration/comptes/nouveau",
    marker: 'name="email"',
    fields: { ...grant, name: "Rejeu", territories: "" },
    idField: "territories",
    allowed: granted,
    also: invited,
  },
  invitePersons: {
    ...common,
    table: "territory",
    writes: "account",
    page: () => "/administration/comptes/importer",
    marker: 'name="block"',
    fields: { startsOn: grant.startsOn },
    idField: namesNone,
    from: "ofRegion",
    nowhere: true,
    allowed: personsInvited,
    also: async () => listed(),
  },
};

test("rejouer les formulaires de l’administration n’écrit que pour un administrateur, dans sa Région", async () => {
  test.setTimeout(300_000);
  await replayAll("accounts", gestures, inTrials);
});
