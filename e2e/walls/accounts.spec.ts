import { randomUUID } from "node:crypto";
import { test } from "@playwright/test";
import { markOf } from "@/lib/kernel/mark";
import type { Http } from "../http";
import { administered, governed, granted } from "./expected";
import { type Gesture, replayAll } from "./replay";
import { namesNone } from "./rows";

const common = {
  table: "account",
  page: (id: string) => `/administration/comptes/${id}`,
  server: "admin",
  idField: "accountId",
  allowed: administered,
} as const;

/** A membership of an account, its version and its Région; of the unknown account, the unknown membership. */
const membershipOf = async ({ sql }: Http, id: string) => {
  const [row] = await sql<{ membershipId: string; version: string; regionId: string }[]>`
    select id as "membershipId", version::text as version, region_id as "regionId" from membership
     where account_id = ${id} order by id limit 1`;
  return row ?? { membershipId: id, version: "1", regionId: id };
};
const versionOfMembership = async (http: Http, id: string) => (await membershipOf(http, id)).version;

/** A territory of a Région that may be a perimeter. */
const placeOf = async ({ sql }: Http, regionId: string) => {
  const [row] = await sql<{ id: string }[]>`
    select id from territory where region_id = ${regionId} and kind <> 'region' order by slug limit 1`;
  return row?.id ?? regionId;
};

const open = ({ sql }: Http, id: string) => sql`update account set disabled_at = null where id = ${id}`;
/** As if no membership of the account had ended: what the database refuses to everybody, its owner forces. */
const living = ({ sql }: Http, id: string) =>
  sql.begin(async (tx) => {
    await tx`alter table membership disable trigger ended_for_good`;
    await tx`update membership set ends_on = null, ended_at = null where account_id = ${id}`;
    await tx`alter table membership enable trigger ended_for_good`;
  });

const grant = { role: "agent", reach: "", startsOn: "2026-11-01", endsOn: "" };

const gestures: Record<string, Gesture> = {
  updateAccount: {
    ...common,
    allowed: governed,
    marker: 'name="email"',
    fields: { name: "Rejeu" },
    also: async (http, id) => {
      const [row] = await http.sql<{ email: string }[]>`select email from account where id = ${id}`;
      return { email: row?.email ?? "personne@demo.example" };
    },
  },
  disable: { ...common, allowed: governed, marker: "Désactiv", fields: {}, ready: open },
  enable: {
    ...common,
    allowed: governed,
    marker: "Réactiv",
    fields: {},
    ready: ({ sql }, id) => sql`update account set disabled_at = now() where id = ${id}`,
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
    also: async (http, id) => {
      const { membershipId, regionId } = await membershipOf(http, id);
      return { membershipId, regionId, territories: await placeOf(http, regionId) };
    },
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
    also: async (http, id) => {
      const [row] = await http.sql<{ id: string }[]>`select id from region where slug = 'nord-pas-de-calais'`;
      return { territories: await placeOf(http, row?.id ?? id) };
    },
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
    also: async (http, id) => ({
      ...(await regionOfTerritory(http, id)),
      email: `${randomUUID()}@demo.example`,
    }),
  },
  // The same of a block, which names the territory by its words.
  invitePersons: {
    ...common,
    table: "territory",
    writes: "account",
    page: () => "/administration/comptes/importer",
    marker: 'name="block"',
    fields: { startsOn: "2026-11-01" },
    idField: namesNone,
    allowed: granted,
    also: async ({ sql }, id) => {
      const [row] = await sql<{ name: string }[]>`select name from territory where id = ${id}`;
      const block = `${randomUUID()}@demo.example;Rejeu;agent;${row?.name ?? "Nulle part"}`;
      return { block, seen: markOf(block) };
    },
  },
};

async function regionOfTerritory({ sql }: Http, id: string): Promise<Record<string, string>> {
  const [row] = await sql<
    { regionId: string }[]
  >`select region_id as "regionId" from territory where id = ${id}`;
  return row ? { regionId: row.regionId } : {};
}

test("rejouer les formulaires de l’administration n’écrit que pour un administrateur, dans sa Région", async () => {
  test.setTimeout(300_000);
  await replayAll("accounts", gestures);
});
