import * as fc from "fast-check";
import { expect, test } from "vitest";
import { indexed } from "./known";
import { type Known, wrongOrganisation } from "./rules";

const said = fc.constantFrom("APES", "apès", "A.P.E.S", "Régie", "RÉGIE", "Relais", "", "regie");
const siret = fc.constantFrom(null, "73282932000074", "40483304800022");
const organisation = fc.record({ name: said, acronym: fc.option(said), siret });

test("what is found by a name, an acronym or a SIRET is refused as all that is known would be, once some were written anew too", () => {
  fc.assert(
    fc.property(fc.array(organisation), fc.array(organisation), organisation, (first, then, typed) => {
      const row = (one: typeof typed, at: number): Known => ({
        ...{ ...one, id: `${at}`, regionId: "r", territoryName: null },
      });
      const known = first.map(row);
      const index = indexed(known);
      for (const [at, one] of then.entries()) {
        const again = row(one, at * 2);
        index.put(again);
        const before = known.findIndex(({ id }) => id === again.id);
        if (before < 0) known.push(again);
        else known[before] = again;
      }
      const asked = { ...typed, territoryId: null };
      const place = { id: "mine", regionId: "r" };
      const against = (all: readonly Known[]) =>
        wrongOrganisation(asked, place, { known: all, territories: [] });
      expect(against(index.near(typed))).toEqual(against(known));
    }),
  );
});
