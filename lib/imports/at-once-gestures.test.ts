import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import type { Actor } from "@/lib/auth/actor";
import type { Cell } from "@/lib/sheets/reading/book";
import { actors } from "@/lib/testing/actors";
import { importOf, onImport, received } from "@/lib/testing/import-requests";
import { done, refusal } from "@/lib/testing/requests";
import { importAsShown } from "./asking";

const { agentA, associate } = actors;
/** Another agent of the same territory: nothing of an account holds one back for the other. */
const colleague: Actor = { ...agentA, id: associate.id, scope: { ...agentA.scope, actorId: associate.id } };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

const count = async (like: string) => {
  const [row] = await db.owner<
    { count: number }[]
  >`select count(*)::integer as count from action where title like ${like}`;
  return row?.count;
};

/** « Importer » pressed on each at once, each on a connection of its own: what each is answered. */
const together = async (asked: readonly (readonly [string, Actor])[]) => {
  const sends = await Promise.all(
    asked.map(async ([id, actor]) => [onImport(id, (await importOf(id, actor)).version), actor] as const),
  );
  return (await Promise.all(sends.map(([sent, actor]) => refusal(done(importAsShown, sent, actor))))).sort();
};

/** Titles that are like no others of the plan. */
const works = ["Recyclerie de quartier", "Bourse aux vélos", "Café des possibles", "Verger mutualisé"];

const file = (round: number): Cell[][] => [
  ["Axe", "Orientation", "Objectif", "Action", "Contenu"],
  ...Array.from({ length: 30 }, (_, index): Cell[] => [
    "Axe 2",
    `Orientation ${round}`,
    `Objectif ${round}.${index % 3}`,
    `${works[round]} : séance ${index}`,
    "Neuf",
  ]),
];

test("the same import sent twice at once is written once", async () => {
  const id = await received(file(0));
  const [one, other] = await together([
    [id, agentA],
    [id, colleague],
  ]);
  expect(["changed", "conflict"]).toContain(one);
  expect(other).toBe("done");
  expect(await count(`${works[0]} %`)).toBe(30);
});

test.each([1, 2, 3])(
  "the same file read twice and imported at once is written once, and the other preview is made again (%i)",
  async (round) => {
    const [one, other] = [await received(file(round)), await received(file(round), colleague)];
    expect(
      await together([
        [one, agentA],
        [other, colleague],
      ]),
    ).toEqual(["done", "importChanged"]);
    expect(await count(`${works[round]} %`)).toBe(30);
    const [orientations] = await db.owner<
      { count: number }[]
    >`select count(*)::integer as count from objective where label like ${`Orientation ${round}`}`;
    expect(orientations?.count).toBe(1);
    const states = [await importOf(one), await importOf(other)];
    const left = states.find(({ state }) => state === "open");
    expect(left?.counts).toEqual({ same: 30 });
  },
);

test("two files that change the same rows: one is written, the other is shown what it would now change", async () => {
  const rows = file(1).slice(1);
  const changing = (words: string): Cell[][] => [
    ["Axe", "Orientation", "Objectif", "Action", "Contenu"],
    ...rows.map((row) => [...row.slice(0, 4), words]),
  ];
  const [one, other] = [
    await received(changing("D’un côté")),
    await received(changing("De l’autre"), colleague),
  ];
  expect(
    await together([
      [one, agentA],
      [other, colleague],
    ]),
  ).toEqual(["done", "importChanged"]);
  const said = await db.owner<
    { description: string }[]
  >`select distinct description from action where title like ${`${works[1]} %`}`;
  expect(said).toHaveLength(1);
  const states = [await importOf(one), await importOf(other)];
  const left = states.find(({ state }) => state === "open");
  expect(left?.counts).toEqual({ changed: 30 });
  expect(left?.rows[0]?.said[0]?.before).toBe(said[0]?.description);
});
