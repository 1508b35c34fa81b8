import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { isExample } from "../../regions/set-up";
import { inScope, type Scope } from "../../scope";
import { liveSchemeContacts } from "./table";
import { schemeContactWall } from "./wall";

export type SchemeContact = Awaited<ReturnType<typeof listContacts>>[number];

const columns = {
  id: liveSchemeContacts.id,
  regionId: liveSchemeContacts.regionId,
  schemeId: liveSchemeContacts.schemeId,
  departementCode: liveSchemeContacts.departementCode,
  organisationId: liveSchemeContacts.organisationId,
  organisation: liveSchemeContacts.organisation,
  phone: liveSchemeContacts.phone,
  email: liveSchemeContacts.email,
  url: liveSchemeContacts.url,
  version: liveSchemeContacts.version,
  /** Of the example of 2009, as it came. */
  example: isExample("scheme_contact", liveSchemeContacts.id),
};

/** Whom to ask for a scheme, in their order, as they are edited. */
export function listContacts(scope: Scope, schemeId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(liveSchemeContacts)
        .where(and(schemeContactWall.visible(scope), eq(liveSchemeContacts.schemeId, schemeId)))
        .orderBy(asc(liveSchemeContacts.rank), asc(liveSchemeContacts.id)),
    on,
  );
}

/** One contact, or null when this reader reads none of that id. */
export function getContact(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [contact] = await tx
        .select({ ...columns, updatedAt: liveSchemeContacts.updatedAt, updatedByName: accounts.name })
        .from(liveSchemeContacts)
        .leftJoin(accounts, eq(accounts.id, liveSchemeContacts.updatedBy))
        .where(and(schemeContactWall.visible(scope), eq(liveSchemeContacts.id, id)));
      return contact ?? null;
    },
    on,
  );
}
