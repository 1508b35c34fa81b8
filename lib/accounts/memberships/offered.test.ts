import { expect, test } from "vitest";
import { offeredRegions } from "./offered";

const today = "2026-11-23";
const region = {
  ...{ id: "r", name: "Région", slug: "region" },
  territories: [
    { id: "there", closedOn: null },
    { id: "ending", closedOn: "2027-01-01" },
    { id: "closed", closedOn: today },
  ].map((one) => ({ ...one, regionId: "r", slug: one.id, name: one.id })),
};
const ids = (held?: { id: string }[]) =>
  offeredRegions([region], today, held).flatMap(({ territories }) => territories.map(({ id }) => id));

test("a closed territory is offered to no new membership, and stays in one that names it", () => {
  expect(ids()).toEqual(["there", "ending"]);
  expect(ids([{ id: "closed" }])).toEqual(["there", "ending", "closed"]);
});
