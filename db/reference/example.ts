import { brochurePolicy, brochureSchemes, brochureSource } from "./brochure";
import { demonstrationRegion } from "./demonstration-region";
import type { ReferencePart } from "./part";

/** What a Région may take of 2009, named as in the database: nothing of its own territories, and neither the Région nor its départements. */
export function exampleContent() {
  const { objectives, operations, organisations } = demonstrationRegion();
  const { schemes, contacts } = brochureSchemes();
  const codes = new Map(schemes.map(({ id, code }) => [id, code]));
  return {
    organisations: organisations
      .filter(
        ({ territory_id, kind }) => territory_id === null && kind !== "region" && kind !== "departement",
      )
      .map(({ name, acronym, kind }) => ({ name, acronym, kind })),
    objectives: objectives.map(({ code, label, rank }) => ({ code, label, rank })),
    operations: operations.map(({ code, label, rank }) => ({ code, label, rank })),
    schemes: schemes.map(({ id: _, ...scheme }) => scheme),
    contacts: contacts.map(({ id: _, scheme_id, ...contact }) => ({
      ...contact,
      scheme: codes.get(scheme_id) ?? "",
    })),
    policy: { content: brochurePolicy(), source: brochureSource.label, source_on: brochureSource.on },
  };
}

/** The example, kept aside in the base until a Région takes it (app.take_example). */
export function exampleParts(): ReferencePart[] {
  return [
    {
      name: "example-2009",
      payload: JSON.stringify(exampleContent()),
      insert: (sql, payload) => sql`
        insert into example_content (name, content) values ('2009', ${payload}::text::jsonb)
        on conflict (name) do update set content = excluded.content`,
    },
  ];
}
