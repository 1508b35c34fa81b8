import { randomUUID } from "node:crypto";
import { markOf } from "@/lib/kernel/mark";
import type { Database } from "../http";

/** A membership of an account, its version and its Région; of the unknown account, the unknown membership. */
export const membershipOf = async ({ sql }: Database, id: string) => {
  const [row] = await sql<{ membershipId: string; version: string; regionId: string }[]>`
    select id as "membershipId", version::text as version, region_id as "regionId" from membership
     where account_id = ${id} order by id limit 1`;
  return row ?? { membershipId: id, version: "1", regionId: id };
};
export const versionOfMembership = async (http: Database, id: string) =>
  (await membershipOf(http, id)).version;

/** A territory of a Région that may be a perimeter. */
const placeOf = async ({ sql }: Database, regionId: string) => {
  const [row] = await sql<{ id: string }[]>`
    select id from territory where region_id = ${regionId} and kind <> 'region' order by slug limit 1`;
  return row?.id ?? regionId;
};

export const open = ({ sql }: Database, id: string) =>
  sql`update account set disabled_at = null where id = ${id}`;
/** As if no membership of the account had ended: what the database refuses to everybody, its owner forces. */
export const living = ({ sql }: Database, id: string) =>
  sql.begin(async (tx) => {
    await tx`alter table membership disable trigger ended_for_good`;
    await tx`update membership set ends_on = null, ended_at = null where account_id = ${id}`;
    await tx`alter table membership enable trigger ended_for_good`;
  });
export const closed = ({ sql }: Database, id: string) =>
  sql`update account set disabled_at = now() where id = ${id}`;

export const grant = { role: "agent", reach: "", startsOn: "2026-11-01", endsOn: "" } as const;

export async function regionOfTerritory({ sql }: Database, id: string): Promise<Record<string, string>> {
  const [row] = await sql<
    { regionId: string }[]
  >`select region_id as "regionId" from territory where id = ${id}`;
  return row ? { regionId: row.regionId } : {};
}

/** The e-mail that an account has, or one that nobody has. */
export async function emailOf({ sql }: Database, id: string): Promise<{ email: string }> {
  const [row] = await sql<{ email: string }[]>`select email from account where id = ${id}`;
  return { email: row?.email ?? "personne@demo.example" };
}

/** What a change of the membership of an account sends with it. */
export async function changed(http: Database, id: string) {
  const { membershipId, regionId } = await membershipOf(http, id);
  return { membershipId, regionId, territories: await placeOf(http, regionId) };
}

/** A territory of the Région of the demonstration, of which the right is given. */
export async function granting(http: Database) {
  const [row] = await http.sql<{ id: string }[]>`select id from region where slug = 'nord-pas-de-calais'`;
  return { regionId: row?.id ?? "", territories: await placeOf(http, row?.id ?? "") };
}

/** Somebody who is invited in a territory. */
export const invited = async (http: Database, id: string) => ({
  ...(await regionOfTerritory(http, id)),
  email: `${randomUUID()}@demo.example`,
});

/** A block of one officer, whose preview was read. */
export const listed = () => {
  const block = `${randomUUID()}@demo.example;Rejeu;chargé de mission`;
  return { block, seen: markOf(block) };
};
