import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { idle } from "@/lib/kernel/form-state";
import { LeadField } from "./lead-field";

const drawn = (forAll?: true) =>
  renderToStaticMarkup(
    <LeadField
      name="lead"
      id="lead"
      label="Structure"
      empty="Choisir"
      known={[]}
      asks={{ territoryId: "t", ...(forAll && { forAll }), ask: async () => idle }}
    />,
  );

test("a structure that is added for an action is its territory’s; for a territory, the whole Région’s: one of its own would keep it from being taken back", () => {
  expect(drawn()).toContain('href="/organisations/nouvelle?territoire=t"');
  expect(drawn(true)).toContain('href="/organisations/nouvelle"');
});
