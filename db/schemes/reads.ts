import "server-only";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { ProjectStage, SchemeKind } from "../enums";
import { departements, regionDepartements } from "../geography/table";
import { idList } from "../kernel/ids";
import { type Labels, labelledAll, matching } from "../kernel/lists";
import { isExample } from "../regions/set-up";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { schemeContacts, schemes } from "./table";

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
};

/** Of the Régions where the reader has a membership, whatever its role: schemes hold nothing of a territory. */
function ofReader(scope: Scope): SQL {
  const whole = [...scope.regions, ...scope.admin];
  return (
    or(
      whole.length > 0 ? inArray(schemes.regionId, whole) : undefined,
      scope.read.length > 0
        ? sql`${schemes.regionId} in (select t.region_id from ${territories} t where t.id = any(${idList(scope.read)}))`
        : undefined,
    ) ?? sql`false`
  );
}

const inDepartement = (departement: string | undefined) =>
  departement ? sql`and (c.departement_code is null or c.departement_code = ${departement})` : sql``;

const contactsIn = (departement: string | undefined) => sql<Contact[]>`coalesce((
  select json_agg(json_build_object('id', c.id, 'departement', d.name, 'organisation', c.organisation,
      'phone', c.phone, 'email', c.email, 'url', c.url) order by c.departement_code nulls first, c.rank)
    from ${schemeContacts} c left join ${departements} d on d.code = c.departement_code
   where c.scheme_id = ${schemes}.id ${inDepartement(departement)}), '[]')`;

const columns = (departement: string | undefined) => ({
  id: schemes.id,
  code: schemes.code,
  name: schemes.name,
  description: schemes.description,
  stages: schemes.stages,
  kinds: schemes.kinds,
  cofunding: schemes.cofunding,
  source: schemes.source,
  sourceOn: schemes.sourceOn,
  checkedOn: schemes.checkedOn,
  contacts: contactsIn(departement),
  /** Of the example of 2009, as it came. */
  example: isExample("scheme", schemes.id),
});

/** Schemes of the reader's Région in the order of their stages, with the contacts that the département leaves. */
export function listSchemes(scope: Scope, filters: SchemeFilters, on?: Db) {
  const { departement, stage, kind } = filters;
  const operators = sql`(select string_agg(concat_ws(' ', c.organisation, d.name, c.phone, c.email, c.url), ' ')
    from ${schemeContacts} c left join ${departements} d on d.code = c.departement_code
   where c.scheme_id = ${schemes}.id ${inDepartement(departement)})`;
  const where = and(
    ofReader(scope),
    matching(
      filters.search,
      schemes.name,
      schemes.description,
      schemes.cofunding,
      operators,
      labelledAll(schemes.stages, filters.words?.stage),
      labelledAll(schemes.kinds, filters.words?.kind),
    ),
    stage ? sql`${stage} = any(${schemes.stages})` : undefined,
    kind ? sql`${kind} = any(${schemes.kinds})` : undefined,
    departement
      ? sql`exists (select 1 from ${schemeContacts} c where c.scheme_id = ${schemes}.id ${inDepartement(departement)})`
      : undefined,
  );
  return inScope(
    scope,
    (tx) => tx.select(columns(departement)).from(schemes).where(where).orderBy(schemes.rank, schemes.id),
    on,
  );
}

/** One scheme with all its contacts, or null when the reader's Région has none of that code. */
export function getScheme(scope: Scope, code: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [scheme] = await tx
        .select(columns(undefined))
        .from(schemes)
        .where(and(ofReader(scope), eq(schemes.code, code)));
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
        .innerJoin(schemes, eq(schemes.regionId, regionDepartements.regionId))
        .where(ofReader(scope))
        .orderBy(departements.code),
    on,
  );
}
