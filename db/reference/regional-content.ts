import { brochurePolicy, brochureSchemes, brochureSource } from "./brochure";
import type { ReferencePart } from "./part";

/** Of the Région of the demonstration, whose brochure it is: schemes, whom to ask for them, and its policy. */
export function regionalContent(): ReferencePart[] {
  const { regionId, schemes, contacts } = brochureSchemes();
  return [
    {
      name: "nord-pas-de-calais/schemes",
      payload: JSON.stringify(schemes),
      insert: (sql, payload) => sql`
        insert into scheme (id, region_id, code, name, acronym, description, stages, kinds, cofunding, source, source_on, rank)
        select id, ${regionId}::uuid, code, name, acronym, description, stages, kinds, cofunding, source, source_on, rank
          from jsonb_to_recordset(${payload}::text::jsonb)
            as r (id uuid, code text, name text, acronym text, description text, stages text[], kinds text[],
              cofunding text, source text, source_on date, rank integer)
        on conflict do nothing`,
    },
    {
      name: "nord-pas-de-calais/scheme-contacts",
      payload: JSON.stringify(contacts),
      insert: (sql, payload) => sql`
        insert into scheme_contact (id, scheme_id, departement_code, organisation, phone, email, url, rank)
        select id, scheme_id, departement_code, organisation, phone, email, url, rank
          from jsonb_to_recordset(${payload}::text::jsonb)
            as r (id uuid, scheme_id uuid, departement_code text, organisation text, phone text, email text, url text, rank integer)
        on conflict do nothing`,
    },
    {
      name: "nord-pas-de-calais/policy",
      payload: JSON.stringify(brochurePolicy()),
      insert: (sql, payload) => sql`
        insert into regional_policy (region_id, content, source, source_on)
        values (${regionId}::uuid, ${payload}::text::jsonb, ${brochureSource.label}, ${brochureSource.on}::date)
        on conflict do nothing`,
    },
  ];
}
