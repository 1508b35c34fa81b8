import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { updateAction } from "@/lib/actions/gestures";
import { createEvent, updateEvent } from "@/lib/events/gestures";
import { create, on as onAction, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { main, making, on as onEvent } from "@/lib/testing/event-requests";
import { done, refusal } from "@/lib/testing/requests";
import { territoryNamed } from "@/lib/testing/territory-requests";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const closed = (slug: string, day: string) =>
  db.acting`update territory set closed_on = ${day}, closed_why = 'Fin', version = version + 1 where slug = ${slug}`;

test("a territory that is closed is linked to nothing new, and stays where it was; one of the bin is linked to nothing", async () => {
  const { id } = await territoryNamed("ternois");
  const event = await done(createEvent, making({ coOrganisers: [id] }), actors.agentA);
  const action = await create({ associates: [id] });
  const other = await create();
  await closed("ternois", actors.agentA.today);
  expect(await refusal(done(createEvent, making({ coOrganisers: [id] }), actors.agentA))).toEqual([
    "coOrganisers",
  ]);
  expect(
    await refusal(done(updateEvent, { ...main({ title: "Deux", coOrganisers: [id] }), ...onEvent(event) })),
  ).toBe("done");
  const linked = recording({ title: "Deux", associates: [id] });
  expect(await refusal(done(updateAction, { ...linked, ...onAction(other) }))).toEqual(["associates"]);
  expect(await refusal(done(updateAction, { ...linked, ...onAction(action) }))).toBe("done");

  await db.acting`insert into territory (id, region_id, slug, name, kind, lead_organisation, deleted_at)
    select gen_random_uuid(), region_id, 'parti', 'Parti', 'pays', 'x', now() from territory where slug = 'ternois'`;
  const [gone] = await db.owner<{ id: string }[]>`select id from territory where slug = 'parti'`;
  const none = [gone?.id ?? ""];
  expect(await refusal(done(createEvent, making({ coOrganisers: none }), actors.agentA))).toEqual([
    "coOrganisers",
  ]);
  expect(
    await refusal(done(updateAction, { ...recording({ associates: none }), ...onAction(other) })),
  ).toEqual(["associates"]);
});
