import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { listGroundChanges } from "../audit/ground-changes";
import type { Db } from "../client";
import type { ProjectStage, SchemeKind } from "../enums";
import { departements, regionDepartements } from "../geography/table";
import { french, type Labels, labelledAll, matching } from "../kernel/lists";
import { liveOrganisations } from "../organisations/table";
import { organisationWall } from "../organisations/wall";
import { isExample } from "../regions/set-up";
import { inScope, type Scope } from "../scope";
import { liveSchemeContacts } from "./contacts/table";
import { liveSchemes } from "./table";
import { schemeWall } from "./wall";

export type SchemeFilters = {
  search?: string;
  /** What a scheme shows in place of codes. */
  words?: Readonly<Record<"stage" | "kind", Labels>>;
  /** Contacts of that département, or of the whole Région. */
  departement?: string;
  stage?: ProjectStage;
  kind?: SchemeKind;
};

export type Scheme = Awaited<ReturnType<typeof listSchemes>>[number];

type Contact = {
  id: string;
  /** Null: the whole Région. */
  departement: string | null;
  organisation: string;
  phone: string | null;
  email: string | null;
  url: string | null;
  /** Of the example of 2009, as it came, where its scheme is so no more. */
  example: boolean;
};

const inDepartement = (departement: string | undefined) =>
  departement ? sql`and (c.departement_code is null or c.departement_code = ${departement})` : sql``;

const contactsIn = (departement: string | undefined) => sql<Contact[]>`coalesce((
  select json_agg(json_build_object('id', c.id, 'departement', d.name, 'organisation', c.organisation,
      'phone', c.phone, 'email', c.email, 'url', c.url,
      'example', ${isExample("scheme_contact", sql`c.id`)} and not ${isExample("scheme", sql`${liveSchemes}.id`)}) order by c.departement_code nulls first, c.rank)
    from ${liveSchemeContacts} c left join ${departements} d on d.code = c.departement_code
   where c.scheme_id = ${liveSchemes}.id ${inDepartement(departement)}), '[]')`;

const columns = (departement: string | undefined) => ({
  id: liveSchemes.id,
  regionId: liveSchemes.regionId,
  version: liveSchemes.version,
  code: liveSchemes.code,
  name: liveSchemes.name,
  description: liveSchemes.description,
  stages: liveSchemes.stages,
  kinds: liveSchemes.kinds,
  cofunding: liveSchemes.cofunding,
  acronym: liveSchemes.acronym,
  validFrom: liveSchemes.validFrom,
  validTo: liveSchemes.validTo,
  source: liveSchemes.source,
  sourceUrl: liveSchemes.sourceUrl,
  sourceOn: liveSchemes.sourceOn,
  checkedOn: liveSchemes.checkedOn,
  contacts: contactsIn(departement),
  /** Of the example of 2009, as it came. */
  example: isExample("scheme", liveSchemes.id),
});

/** Schemes of the reader's Région in the order of their stages, with the contacts that the département leaves. */
export function listSchemes(scope: Scope, filters: SchemeFilters, on?: Db) {
  const { departement, stage, kind } = filters;
  const operators = sql`(select string_agg(concat_ws(' ', c.organisation, d.name, c.phone, c.email, c.url), ' ')
    from ${liveSchemeContacts} c left join ${departements} d on d.code = c.departement_code
   where c.scheme_id = ${liveSchemes}.id ${inDepartement(departement)})`;
  const where = and(
    schemeWall.visible(scope),
    matching(
      filters.search,
      liveSchemes.name,
      liveSchemes.description,
      liveSchemes.cofunding,
      operators,
      labelledAll(liveSchemes.stages, filters.words?.stage),
      labelledAll(liveSchemes.kinds, filters.words?.kind),
    ),
    stage ? sql`${stage} = any(${liveSchemes.stages})` : undefined,
    kind ? sql`${kind} = any(${liveSchemes.kinds})` : undefined,
    departement
      ? sql`exists (select 1 from ${liveSchemeContacts} c where c.scheme_id = ${liveSchemes}.id ${inDepartement(departement)})`
      : undefined,
  );
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns(departement))
        .from(liveSchemes)
        .where(where)
        .orderBy(liveSchemes.rank, liveSchemes.id),
    on,
  );
}

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** One scheme with all its contacts, by its id or its code, or null when the reader's Région has none of that name. */
export function getScheme(scope: Scope, asked: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [scheme] = await tx
        .select({ ...columns(undefined), updatedAt: liveSchemes.updatedAt, updatedByName: accounts.name })
        .from(liveSchemes)
        .leftJoin(accounts, eq(accounts.id, liveSchemes.updatedBy))
        .where(
          and(
            schemeWall.visible(scope),
            isId.test(asked) ? eq(liveSchemes.id, asked) : eq(liveSchemes.code, asked),
          ),
        );
      return scheme ?? null;
    },
    on,
  );
}

/** Départements of the Régions whose schemes are read: what the filter offers. */
export function listSchemeDepartements(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .selectDistinct({ code: departements.code, name: departements.name })
        .from(regionDepartements)
        .innerJoin(departements, eq(departements.code, regionDepartements.departementCode))
        .innerJoin(liveSchemes, eq(liveSchemes.regionId, regionDepartements.regionId))
        .where(schemeWall.visible(scope))
        .orderBy(departements.code),
    on,
  );
}

/** What the form of a contact offers: structures and départements of the Région of its scheme. */
export function listContactChoices(scope: Scope, regionId: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      organisationId: await tx
        .select({ value: liveOrganisations.id, label: liveOrganisations.name })
        .from(liveOrganisations)
        .where(and(organisationWall.visible(scope), eq(liveOrganisations.regionId, regionId)))
        .orderBy(french(liveOrganisations.name), liveOrganisations.id),
      departementCode: await tx
        .select({ value: departements.code, label: departements.name })
        .from(regionDepartements)
        .innerJoin(departements, eq(departements.code, regionDepartements.departementCode))
        .where(eq(regionDepartements.regionId, regionId))
        .orderBy(departements.code),
    }),
    on,
  );
}

/** Newest recorded changes of one of them, at most `limit`. */
export const listSchemeChanges = (scope: Scope, id: string, limit: number) =>
  listGroundChanges(scope, schemeWall, id, limit);
