import { brochureSource } from "./brochure";
import { demonstrationRegion } from "./demonstration-region";
import type { ReferencePart } from "./part";
import { readText } from "./read";

const terms = (name: string, payload: string): ReferencePart => ({
  name,
  payload,
  insert: (sql, rows) => sql`
    insert into nomenclature (kind, code, label, rank, origin)
    select kind, code, label, rank, origin
      from jsonb_to_recordset(${rows}::text::jsonb)
        as r (kind text, code text, label text, rank integer, origin text)
    on conflict do nothing`,
});

/** Open vocabularies, for any Région. What a Région edited is left as it is. */
export const vocabularies = (): ReferencePart[] => [terms("nomenclatures", readText("nomenclatures.json"))];

/** The Région of the demonstration, its territories and organisations, in the order of their foreign keys. */
export function regionalData(): ReferencePart[] {
  const { regionId, ...rows } = demonstrationRegion();
  return [
    {
      name: "nord-pas-de-calais/region",
      payload: JSON.stringify(rows.region),
      insert: (sql, payload) => sql`
        insert into region (id, slug, name, example_on)
        select id, slug, name, ${brochureSource.on}::date
          from jsonb_to_recordset(${payload}::text::jsonb) as r (id uuid, slug text, name text)
        on conflict do nothing`,
    },
    terms("nord-pas-de-calais/terms", JSON.stringify(rows.terms)),
    {
      name: "nord-pas-de-calais/departements",
      payload: JSON.stringify(rows.departements),
      insert: (sql, payload) => sql`
        insert into region_departement (region_id, departement_code)
        select ${regionId}::uuid, code from jsonb_array_elements_text(${payload}::text::jsonb) as code
        on conflict do nothing`,
    },
    {
      name: "nord-pas-de-calais/organisations",
      payload: JSON.stringify(rows.organisations),
      // Before the territories that they lead, and that they name.
      insert: async (sql, payload) => {
        await sql`set constraints organisation_territory deferred`;
        await sql`
        insert into organisation (id, region_id, territory_id, name, acronym, kind)
        select id, ${regionId}::uuid, territory_id, name, acronym, kind
          from jsonb_to_recordset(${payload}::text::jsonb)
            as r (id uuid, territory_id uuid, name text, acronym text, kind text)
        on conflict do nothing`;
      },
    },
    {
      name: "nord-pas-de-calais/territories",
      payload: JSON.stringify(rows.territories),
      insert: (sql, payload) => sql`
        insert into territory (id, region_id, slug, name, kind, lead_organisation, lead_organisation_id, main_departement_code)
        select id, ${regionId}::uuid, slug, name, kind, lead_organisation, lead_organisation_id, main_departement_code
          from jsonb_to_recordset(${payload}::text::jsonb)
            as r (id uuid, slug text, name text, kind text, lead_organisation text, lead_organisation_id uuid, main_departement_code text)
         -- One that is there is not read again: its lead may have been merged or binned since, which the base would refuse here.
         where not exists (select 1 from territory t where t.id = r.id)
        on conflict do nothing`,
    },
    {
      name: "nord-pas-de-calais/perimeters",
      payload: JSON.stringify(rows.perimeters),
      insert: (sql, payload) => sql`
        insert into territory_epci (territory_id, region_id, epci_siren, valid_from)
        select territory_id, ${regionId}::uuid, epci_siren, valid_from
          from jsonb_to_recordset(${payload}::text::jsonb)
            as r (territory_id uuid, epci_siren text, valid_from date)
        on conflict do nothing`,
    },
    {
      name: "nord-pas-de-calais/objectives",
      payload: JSON.stringify(rows.objectives),
      insert: (sql, payload) => sql`
        insert into regional_objective (id, region_id, code, label, rank)
        select id, ${regionId}::uuid, code, label, rank
          from jsonb_to_recordset(${payload}::text::jsonb) as r (id uuid, code text, label text, rank integer)
        on conflict do nothing`,
    },
    {
      name: "nord-pas-de-calais/operations",
      payload: JSON.stringify(rows.operations),
      insert: (sql, payload) => sql`
        insert into operation (id, region_id, code, label, rank)
        select id, ${regionId}::uuid, code, label, rank
          from jsonb_to_recordset(${payload}::text::jsonb) as r (id uuid, code text, label text, rank integer)
        on conflict do nothing`,
    },
  ];
}
