import { and, inArray } from "drizzle-orm";
import type { Db } from "../../client";
import { regionDepartements } from "../../geography/table";
import { liveOrganisations } from "../../organisations/table";
import { organisationWall } from "../../organisations/wall";
import type { Scope } from "../../scope";
import { schemes } from "../table";
import { schemeWall } from "../wall";
import { schemeContacts } from "./table";

/**
 * What contacts of these schemes name: the schemes, held, with their contacts, and the structures and départements of the Régions of
 * this scope.
 */
export async function holdContacts(tx: Db, scope: Scope, schemeIds: readonly string[]) {
  const held = await tx
    .select({ id: schemes.id, regionId: schemes.regionId, gone: schemes.deletedAt })
    .from(schemes)
    .where(and(schemeWall.writable(scope), inArray(schemes.id, [...schemeIds])))
    .orderBy(schemes.id)
    .for("update");
  const contacts = await tx
    .select({ id: schemeContacts.id, schemeId: schemeContacts.schemeId, rank: schemeContacts.rank })
    .from(schemeContacts)
    .where(inArray(schemeContacts.schemeId, [...schemeIds]));
  const known = await tx
    .select({ id: liveOrganisations.id, name: liveOrganisations.name, regionId: liveOrganisations.regionId })
    .from(liveOrganisations)
    .where(organisationWall.visible(scope));
  const places = await tx
    .select({ code: regionDepartements.departementCode })
    .from(regionDepartements)
    .where(inArray(regionDepartements.regionId, [...scope.member]));
  return { schemes: held, contacts, organisations: known, departements: places.map(({ code }) => code) };
}
