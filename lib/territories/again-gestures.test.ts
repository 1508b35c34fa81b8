import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/scope";
import { countHeld } from "@/db/territories/parents";
import { getGround } from "@/db/territories/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { deleteEvent, restoreEvent } from "@/lib/events/gestures";
import { entryOf, type Undone } from "@/lib/kernel/gesture";
import { Invalid } from "@/lib/platform/errors";
import { actors } from "@/lib/testing/actors";
import { on as onEvent, plan as planEvent } from "@/lib/testing/event-requests";
import { done, refusal } from "@/lib/testing/requests";
import { epcisOf, freed, known, leadId, make, on, territoryNamed } from "@/lib/testing/territory-requests";
import { deleteTerritory, restoreTerritory, updateTerritory } from "./gestures";
import { mergeTerritories } from "./merge/gestures";
import { changePerimeter, closeTerritory, reopenTerritory } from "./perimeter/gestures";

const { agentA, regional, elected, admin } = actors;
const newYear = "2027-01-01";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const merging = (id: string, others: readonly string[], change: Record<string, string> = {}) => ({
  ...on(id),
  ...{ others: [...others], on: newYear, intoId: "", name: "Grand Ensemble", kind: "grouping" },
  ...{ leadOrganisationId: leadId, ...change },
});

/** What a refusal says to who is refused. */
const sentence = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: Error) => error.message,
  );

test("a closing that is undone gives back what would be there, and neither what left nor what had not come that day", async () => {
  const { id } = await territoryNamed("boulonnais");
  const come = await freed("calaisis", newYear);
  const [left = "", ...stay] = await epcisOf("boulonnais");
  const then = [...stay, come].toSorted();
  await done(changePerimeter, { ...on(id), on: newYear, epcis: then }, regional);
  await make({ name: "Ailleurs", epcis: left, startsOn: newYear });
  await done(closeTerritory, { ...on(id, 2), on: newYear, why: "Une erreur." }, regional);
  expect(await epcisOf("boulonnais", newYear)).toEqual([]);
  await done(reopenTerritory, on(id, 3), regional);
  expect(await epcisOf("boulonnais", newYear)).toEqual(then);
  expect(await epcisOf("ailleurs", newYear)).toEqual([left]);
});

test("a territory that cannot come out of the bin says which EPCI, and where it is; what had left it keeps nothing from it", async () => {
  const siren = await freed("coeur-de-flandre", newYear);
  const { name = "" } = (await known()).epcis.find((one) => one.siren === siren) ?? {};
  const id = await make({ name: "Éphémère", epcis: siren, startsOn: newYear });
  await done(deleteTerritory, on(id), regional);
  const next = await make({ name: "Le suivant", epcis: siren, startsOn: "2028-01-01" });
  expect(await sentence(done(restoreTerritory, on(id, 2), regional))).toBe(
    `«\u00a0${name}\u00a0» est dans «\u00a0Le suivant\u00a0» à partir du 1er\u00a0janvier 2028. Ce territoire n’a pas été restauré.`,
  );
  // It had left the territory before the other took it: both were there, one after the other.
  await db.acting`update territory_epci set valid_to = '2027-12-31' where territory_id = ${id}`;
  await done(restoreTerritory, on(id, 2), regional);
  expect((await getGround(regional.scope, id))?.perimeter).toMatchObject([{ siren, to: "2027-12-31" }]);
  await done(deleteTerritory, on(id, 3), regional);
  const words = { kind: "pays", leadOrganisationId: leadId };
  await done(updateTerritory, { ...on(next), name: "Éphémère", ...words }, regional);
  expect(await refusal(done(restoreTerritory, on(id, 4), regional))).toBe("territoryNamed");
});

test("of two in the bin with one EPCI, both asked at once, the second is judged on the first", async () => {
  const siren = await freed("artois-arras", newYear);
  const both: string[] = [];
  for (const name of ["Premier", "Second"]) {
    const id = await make({ name, epcis: siren, startsOn: newYear });
    await done(deleteTerritory, on(id), regional);
    both.push(id);
  }
  const asked = restoreTerritory.run(
    regional,
    both.map((id) => entryOf(on(id, 2))),
  );
  const said = await asked.then(
    () => [],
    (error: Undone) => error.failures.map((one) => one?.message ?? "done"),
  );
  expect(said).toEqual(["done", expect.stringContaining("est dans «\u00a0Premier\u00a0»")]);
});

test("two merges of one run are judged on each other", async () => {
  const [one, two, three] = [
    await territoryNamed("pevele"),
    await territoryNamed("douaisis"),
    await territoryNamed("cambresis"),
  ];
  const run = (...sent: ReturnType<typeof merging>[]) =>
    mergeTerritories.run(regional, sent.map(entryOf)).then(
      () => "done",
      (error: Undone) =>
        error.failures.map((each) => (each instanceof Invalid ? Object.keys(each.errors) : each)),
    );
  expect(await run(merging(one.id, [two.id]), merging(three.id, [two.id], { name: "Un autre" }))).toEqual([
    null,
    ["others"],
  ]);
  // Of the same name.
  const four = await territoryNamed("ternois");
  expect(await run(merging(one.id, [two.id]), merging(three.id, [four.id]))).toEqual([null, ["name"]]);
  // One after the other: the second takes up what the first had taken up.
  const all = [...(await epcisOf("pevele")), ...(await epcisOf("douaisis")), ...(await epcisOf("cambresis"))];
  expect(
    await run(
      merging(one.id, [], { intoId: two.id }),
      merging(two.id, [], { intoId: three.id, on: "2028-01-01" }),
    ),
  ).toBe("done");
  expect(await epcisOf("douaisis", newYear)).toHaveLength(
    all.length - (await epcisOf("cambresis", newYear)).length,
  );
  expect(await epcisOf("cambresis", "2028-01-01")).toEqual(all.toSorted());
});

test("what comes out of the bin of a closed territory is as new: of days before its end, or under a plan that runs on", async () => {
  const { id } = await territoryNamed("boulonnais");
  const made = async (day: string) => {
    const event = await planEvent({ startsOn: day, endsOn: day });
    await done(deleteEvent, onEvent(event));
    return event;
  };
  const [before, after] = [await made("2026-12-10"), await made("2027-02-10")];
  const version = (await getGround(regional.scope, id))?.version;
  await done(closeTerritory, { ...on(id, version), on: newYear, why: "Essai." }, regional);
  const restored = (event: string) => refusal(done(restoreEvent, onEvent(event, 2)));
  await db.acting`update plan set status = 'closed', closed_on = '2026-12-31', version = version + 1
    where territory_id = ${id} and status = 'active'`;
  expect(await restored(after)).toBe("territoryClosed");
  expect(await restored(before)).toBe("done");
  await db.acting`update plan set status = 'active', closed_on = null, version = version + 1
    where territory_id = ${id} and closed_on = '2026-12-31'`;
  expect(await restored(after)).toBe("done");
});

test("how much stands in a territory is told to who writes it, and to nobody else", async () => {
  const { id } = await territoryNamed("montreuillois");
  const told = (actor: typeof agentA) =>
    inScope(actor.scope, async (tx) => (await countHeld(tx, [id])).get(id));
  expect(await told(regional)).toBeGreaterThan(0);
  expect(await told(admin)).toBe(await told(regional));
  expect(await told(agentA)).toBe(0);
  for (const { scope } of [agentA, elected]) expect((await getGround(scope, id))?.held).toBeNull();
});
