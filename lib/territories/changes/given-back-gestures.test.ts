import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listChangesToCome } from "@/db/territories/changes";
import { type Opened, openSeeded } from "@/db/testing/opened";
import type { Gesture } from "@/lib/kernel/gesture";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { actors } from "@/lib/testing/actors";
import { done } from "@/lib/testing/requests";
import { groundOfTerritories, takingBack, versionOf } from "@/lib/testing/territory-changes";
import { known, leadId, on } from "@/lib/testing/territory-requests";
import { updateTerritory } from "../gestures";
import { mergeTerritories } from "../merge/gestures";
import { changePerimeter, closeTerritory, reopenTerritory } from "../perimeter/gestures";
import { groupedOn } from "../rules";
import { splitTerritory } from "../split/gestures";

const { regional } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const verbs = ["perimeter", "close", "reopen", "merge", "into", "split", "rename"] as const;
type Drawn = { verb: (typeof verbs)[number]; at: number; other: number; year: number; epcis: number };

/** What is drawn, as the form of its gesture sends it on the territories that are there now. */
async function asked({ verb, at, other, year, epcis }: Drawn, nth: string) {
  const now = await known();
  // The last ones made come first: what is to come is renamed, and changed again.
  const all = now.territories
    .filter(({ kind }) => kind !== "region")
    .toSorted((a, b) => (b.startsOn ?? "").localeCompare(a.startsOn ?? "") || a.id.localeCompare(b.id));
  // The words of one that is there change at once: they are no change to take back.
  const ofThose =
    verb === "rename" ? all.filter(({ startsOn }) => startsOn !== null && startsOn > regional.today) : all;
  const [one, two] = [ofThose[at % ofThose.length], all[other % all.length]];
  if (!one || !two) return null;
  const day = `${year}-01-01`;
  const mine = groupedOn(one.id, day, now);
  const taken = now.epcis.filter((_, index) => (epcis >> (index % 10)) % 2 === 1).map(({ siren }) => siren);
  const words = { name: `Essai ${nth}`, kind: "pays", leadOrganisationId: leadId };
  const gestures: Record<Drawn["verb"], [Gesture, Record<string, string | string[]>]> = {
    perimeter: [
      changePerimeter,
      { on: day, epcis: [...mine.slice(epcis % 2), ...taken.slice(0, epcis % 3)] },
    ],
    close: [closeTerritory, { on: day, why: "Essai" }],
    reopen: [reopenTerritory, {}],
    merge: [mergeTerritories, { on: day, others: [two.id], intoId: "", ...words }],
    into: [
      mergeTerritories,
      { on: day, others: [], intoId: two.id, name: "", kind: "", leadOrganisationId: "" },
    ],
    split: [
      splitTerritory,
      {
        on: day,
        names: `${nth} est\n${nth} ouest`,
        parts: mine.map((siren, index) => `${siren}:${(index % 2) + 1}`),
      },
    ],
    rename: [updateTerritory, words],
  };
  const [gesture, fields] = gestures[verb];
  return { id: one.id, gesture, values: { ...on(one.id, await versionOf(one.id)), ...fields } };
}

const drawn = fc.record({
  verb: fc.constantFrom(...verbs),
  at: fc.nat(20),
  other: fc.nat(20),
  year: fc.integer({ min: 2090, max: 2093 }),
  epcis: fc.nat(1023),
});

test("whatever changes were recorded, taken back one after the other they give back each row as it was, but versions and dates", async () => {
  const tried = new Set<string>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 2, maxLength: 6 }), async (all) => {
      runs += 1;
      const before: { territory: string; change: string; ground: unknown }[] = [];
      for (const [index, one] of all.entries()) {
        const request = await asked(one, `${runs} ${index}`);
        if (!request) continue;
        const { id, gesture, values } = request;
        const ground = await groundOfTerritories(db);
        const written = await done(gesture, values, regional).then(
          () => true,
          (error: unknown) => {
            if (error instanceof Refusal || error instanceof Invalid) return false;
            throw error;
          },
        );
        if (!written) continue;
        const [change] = await listChangesToCome(regional.scope, id, regional.today);
        before.push({ territory: id, change: change?.id ?? "none", ground });
        tried.add(change?.verb ?? "none");
      }
      for (const { territory, change, ground } of before.reverse()) {
        await takingBack(territory, change);
        expect(await groundOfTerritories(db)).toEqual(ground);
      }
    }),
    { numRuns: 25, seed: 69 },
  );
  expect([...tried].sort()).toEqual(["close", "merge", "perimeter", "rename", "reopen", "split"]);
});
