import { type SQL, sql } from "drizzle-orm";
import { communes } from "../../geography/table";
import { nomenclatures } from "../../nomenclatures/table";
import { organisations } from "../../organisations/table";
import { regionalObjectives } from "../../policy/objectives/table";
import { actionRegionalObjectives, liveActions } from "../table";
import { actionAudiences, actionCommunes, actionPartners, actionSectors } from "./table";

/** What a link names: its id, or its code, and what it is called. */
export type Linked = { id: string; label: string };

const named = (of: SQL) => sql<Linked[]>`coalesce((select json_agg(one) from (${of}) as one), '[]')`;
const french = sql`collate "fr-x-icu"`;

/** What links tie to an action, in words; a term that has left the choices is still said. */
export const linkedInWords = {
  regionalObjectives: named(sql`select o.id, o.label from ${actionRegionalObjectives} s
    join ${regionalObjectives} o on o.id = s.regional_objective_id where s.action_id = ${liveActions.id} order by o.rank`),
  partners: named(sql`select o.id, o.name as label from ${actionPartners} l
    join ${organisations} o on o.id = l.organisation_id where l.action_id = ${liveActions.id} order by o.name ${french}`),
  audiences: named(sql`select n.code as id, n.label from ${actionAudiences} l
    join ${nomenclatures} n on n.kind = l.audience_kind and n.code = l.audience where l.action_id = ${liveActions.id} order by n.rank`),
  sectors: named(sql`select n.code as id, n.label from ${actionSectors} l
    join ${nomenclatures} n on n.kind = l.sector_kind and n.code = l.sector where l.action_id = ${liveActions.id} order by n.rank`),
  communes: named(sql`select c.code as id, c.name as label from ${actionCommunes} l
    join ${communes} c on c.code = l.commune_code where l.action_id = ${liveActions.id} order by c.name ${french}`),
};

const codes = (of: SQL) => sql<string[]>`array(${of})`;

/** The same, as ids and codes. */
export const linkedIds = {
  regionalObjectives: codes(
    sql`select s.regional_objective_id from ${actionRegionalObjectives} s where s.action_id = ${liveActions.id}`,
  ),
  partners: codes(
    sql`select l.organisation_id from ${actionPartners} l where l.action_id = ${liveActions.id}`,
  ),
  audiences: codes(sql`select l.audience from ${actionAudiences} l where l.action_id = ${liveActions.id}`),
  sectors: codes(sql`select l.sector from ${actionSectors} l where l.action_id = ${liveActions.id}`),
  communes: codes(sql`select l.commune_code from ${actionCommunes} l where l.action_id = ${liveActions.id}`),
};
