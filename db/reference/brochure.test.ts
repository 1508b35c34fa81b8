import { afterAll, beforeAll, expect, test } from "vitest";
import { projectStages, schemeKinds } from "../enums";
import { type Opened, openSeeded } from "../testing/opened";
import { brochurePolicy, brochureSchemes } from "./brochure";
import { readText } from "./read";

const { checklist } = JSON.parse(readText("brochure-2009.json"));

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("nothing of the brochure is missing from the database", async () => {
  const [counts] = await db.owner`
    select (select count(*)::integer from scheme) as schemes,
      (select count(distinct s)::integer from scheme, unnest(stages) s) as stages,
      (select count(*)::integer from scheme_contact) as "contactEntries",
      (select count(*)::integer from scheme_contact where departement_code is not null) as placed,
      (select jsonb_array_length(content -> 'partners' -> 'items') from regional_policy) as partners,
      (select jsonb_array_length(content -> 'objectives' -> 'items') from regional_policy) as objectives,
      (select jsonb_array_length(content -> 'keyDates' -> 'items') from regional_policy) as "keyDates",
      (select jsonb_array_length(content -> 'animation' -> 'missions') from regional_policy) as "apesCressMissions",
      (select jsonb_array_length(content -> 'territories' -> 'aims') from regional_policy) as "planAims"`;
  const { illustrations, ...expected } = checklist.counts;
  expect(counts).toEqual({ ...expected, placed: 4 });
  expect(expected).toMatchObject({ stages: 3, schemes: 9, contactEntries: 12, partners: 5, objectives: 4 });
  expect(expected).toMatchObject({ keyDates: 5, apesCressMissions: 5 });
});

test("each scheme stands at its stage, with its contacts, and is marked by its source, unchecked", async () => {
  const { schemes, contacts } = brochureSchemes();
  for (const { stage, id, contacts: asked } of checklist.schemes) {
    const scheme = schemes.find(({ code }) => code === id);
    expect(scheme?.stages).toEqual([projectStages[stage - 1]]);
    expect(contacts.filter(({ scheme_id }) => scheme_id === scheme?.id)).toHaveLength(asked.length);
  }
  expect(schemes.flatMap(({ kinds }) => kinds).filter((kind) => !schemeKinds.includes(kind))).toEqual([]);
  const sources = await db.owner`select distinct source, source_on::text, checked_on from scheme`;
  expect([...sources]).toEqual([
    { source: "Brochure, juin 2009", source_on: "2009-06-01", checked_on: null },
  ]);
});

test("no name of a person, no imprint, and nothing of the file's own notes", async () => {
  const [row] = await db.owner<{ everything: string }[]>`
    select (select string_agg(s::text, ' ') from scheme s) || (select string_agg(c::text, ' ') from scheme_contact c)
      || (select string_agg(content::text, ' ') from regional_policy) as everything`;
  expect(row?.everything).not.toMatch(/signator|Président|Vice-|photo|imprim|_meta|derived|asPrinted/i);
  expect(JSON.stringify(brochurePolicy())).not.toMatch(/null,"name"/);
});
