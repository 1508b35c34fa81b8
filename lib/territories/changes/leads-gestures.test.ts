import { afterAll, beforeAll, expect, test } from "vitest";
import { listChangesToCome } from "@/db/territories/changes";
import { getGround } from "@/db/territories/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { deleteOrganisation } from "@/lib/organisations/gestures";
import { mergeOrganisations } from "@/lib/organisations/merge/gestures";
import { actors } from "@/lib/testing/actors";
import { add, on as onOrganisation } from "@/lib/testing/organisation-requests";
import { done } from "@/lib/testing/requests";
import { takingBack, versionOf } from "@/lib/testing/territory-changes";
import { freed, make, on, territoryNamed } from "@/lib/testing/territory-requests";
import { updateTerritory } from "../gestures";
import { changePerimeter } from "../perimeter/gestures";

const { regional, elected, admin } = actors;
/** A day that the clock of no test reaches. */
const day = "2090-01-01";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const leadOf = async (id: string) => {
  const ground = await getGround(elected.scope, id);
  return ground && { id: ground.leadOrganisationId, name: ground.leadOrganisation };
};
/** Words that no row bears, as they were typed before structures were. */
const worded = async (id: string, words: string) =>
  db.acting`update territory set lead_organisation_id = null, lead_organisation = ${words}, version = version + 1 where id = ${id}`;
/** As the changes that were kept before leads were linked. */
const asBefore = (changeId = "") =>
  db.acting`update territory_change set former = jsonb_set(former, '{territories}',
    (select jsonb_agg(one - 'lead_organisation_id') from jsonb_array_elements(former -> 'territories') one)) where id = ${changeId}`;

test("words taken back give the lead back, or what took its place since; those kept before it was linked are read again", async () => {
  const [lead, next] = [await add({ name: "Première porteuse" }), await add({ name: "Seconde porteuse" })];
  const id = await make({
    ...{ name: "À venir", epcis: await freed("saint-omer", day), startsOn: day, leadOrganisationId: lead },
  });
  const taken = async () => {
    const [change] = await listChangesToCome(regional.scope, id, regional.today);
    return takingBack(id, change?.id);
  };
  const renames = async (before?: (id?: string) => Promise<unknown>) => {
    const typed = { name: "Venue", kind: "pays", leadOrganisationId: next };
    await done(updateTerritory, { ...on(id, await versionOf(id)), ...typed }, regional);
    const [change] = await listChangesToCome(regional.scope, id, regional.today);
    await before?.(change?.id);
  };
  await renames();
  await taken();
  expect(await leadOf(id)).toEqual({ id: lead, name: "Première porteuse" });
  // What took up its links since.
  await renames();
  const into = await add({ name: "Troisième porteuse", acronym: "TP" });
  await done(mergeOrganisations, { ...onOrganisation(lead), intoId: into }, regional);
  await taken();
  expect(await leadOf(id)).toEqual({ id: into, name: "Troisième porteuse" });
  // Gone since: its name stays.
  await renames();
  await done(deleteOrganisation, onOrganisation(into), admin);
  await taken();
  expect(await leadOf(id)).toEqual({ id: null, name: "Troisième porteuse" });
  // A former row: words alone, that one structure bears, then that none does.
  const named = await add({ name: "Syndicat de l’Étang", acronym: "SE" });
  for (const [words, found] of [
    ["SYNDICAT DE L'ETANG", named],
    ["se", named],
    ["Syndicat", null],
  ] as const) {
    await worded(id, words);
    await renames(asBefore);
    await taken();
    expect((await leadOf(id))?.id, words).toBe(found);
  }
  expect((await leadOf(id))?.name).toBe("Syndicat");
});

test("a perimeter that is taken back leaves its lead to a territory, kept before or after it was linked", async () => {
  const { id } = await territoryNamed("ternois");
  const before = await leadOf(id);
  expect(before?.id).not.toBeNull();
  for (const old of [false, true]) {
    const epcis = [await freed("sambre-avesnois", day)];
    await done(changePerimeter, { ...on(id, await versionOf(id)), on: day, epcis }, regional);
    const [change] = await listChangesToCome(regional.scope, id, regional.today);
    if (old) await asBefore(change?.id);
    await takingBack(id, change?.id);
    expect(await leadOf(id)).toEqual(before);
  }
});
