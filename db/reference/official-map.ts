import type { ReferencePart } from "./part";
import { readText } from "./read";

/** Official regions, départements, EPCI and communes, in the order of their foreign keys. The list wins over what is kept. */
export function officialMap(): ReferencePart[] {
  return [
    {
      name: "geography/regions",
      payload: readText("geography/regions.json"),
      insert: (sql, payload) => sql`
        insert into official_region (code, name)
        select r ->> 0, r ->> 1 from jsonb_array_elements(${payload}::text::jsonb) r
        on conflict (code) do update set name = excluded.name`,
    },
    {
      name: "geography/departements",
      payload: readText("geography/departements.json"),
      insert: (sql, payload) => sql`
        insert into departement (code, name, official_region_code)
        select r ->> 0, r ->> 1, r ->> 2 from jsonb_array_elements(${payload}::text::jsonb) r
        on conflict (code) do update
          set name = excluded.name, official_region_code = excluded.official_region_code`,
    },
    {
      name: "geography/epci",
      payload: readText("geography/epci.json"),
      insert: (sql, payload) => sql`
        insert into epci (siren, name, kind, population, population_year, commune_count, main_departement_code)
        select r ->> 0, r ->> 1, r ->> 2, (r ->> 3)::integer, (r ->> 4)::integer, (r ->> 5)::integer, r ->> 6
          from jsonb_array_elements(${payload}::text::jsonb) r
        on conflict (siren) do update
          set name = excluded.name, kind = excluded.kind, population = excluded.population,
              population_year = excluded.population_year, commune_count = excluded.commune_count,
              main_departement_code = excluded.main_departement_code`,
    },
    {
      name: "geography/communes",
      payload: readText("geography/communes.json"),
      insert: (sql, payload) => sql`
        insert into commune (code, name, departement_code, epci_siren, population)
        select r ->> 0, r ->> 1, r ->> 2, r ->> 3, (r ->> 4)::integer
          from jsonb_array_elements(${payload}::text::jsonb) r
        on conflict (code) do update
          set name = excluded.name, departement_code = excluded.departement_code,
              epci_siren = excluded.epci_siren, population = excluded.population`,
    },
  ];
}
