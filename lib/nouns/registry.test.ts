import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import type { Reach as Standing } from "@/db/kernel/wall";
import { walled } from "@/db/nouns/registry";
import { routes } from "@/docs/routes.json";
import { matrix, type Permission, type Reach } from "@/lib/permissions/matrix";
import { nouns } from "./registry";

type Rights = Partial<Record<Role, Reach>>;

/** Whom each list of a scope opens rows to (db/scope.ts), and how far the table of rights calls it. */
const opened: Readonly<Record<Standing, Rights>> = {
  regions: { regional: "perimeter", elected: "perimeter" },
  member: { agent: "region", regional: "region", elected: "region", admin: "region" },
  admin: { admin: "perimeter" },
  staff: { regional: "perimeter" },
  read: { agent: "perimeter", elected: "perimeter" },
  own: { agent: "perimeter" },
  write: { agent: "perimeter", regional: "regions-own" },
};

function rightsOf(lists: readonly Standing[], linked = false): Rights {
  const rights: Rights = Object.assign({}, ...lists.map((list) => opened[list]));
  const close = linked ? (Object.keys(opened.read) as Role[]) : [];
  return { ...rights, ...Object.fromEntries(close.map((role) => [role, "linked"])) };
}

const granted = (permission: Permission): Rights => {
  const { says: _, ...rights } = matrix[permission];
  return rights;
};

test("a wall reaches as far as the table of rights says, noun by noun", () => {
  expect(walled.length).toBeGreaterThan(8);
  for (const { noun, wall } of walled) {
    const { reads } = nouns[noun];
    const read: Permission = reads ?? expect.fail(`${noun} has no right to read in lib/nouns/registry.ts`);
    const write = read.replace(/\.read$/, ".write") as Permission;
    const { reach } = wall;
    const where = `db/**/wall.ts of ${noun}, against ${read} and ${write} of lib/permissions/matrix.ts`;
    expect(rightsOf(reach.reads, reach.linked), `reads: ${where}`).toEqual(granted(read));
    expect(rightsOf(reach.writes), `writes: ${where}`).toEqual(granted(write));
    const add = read.replace(/\.read$/, ".add");
    // A noun that some may only add to says it on both sides.
    expect("adds" in reach && reach.adds, `adds: ${where}`).toBe(add in matrix);
    if (add in matrix)
      expect(rightsOf([...reach.writes, "own"]), `adds: ${where}`).toEqual(granted(add as Permission));
  }
});

test("the page of a row of the bin is one of the inventory", () => {
  const pages = routes.filter(({ kind }) => kind === "page").map(({ path }) => path);
  const binned = Object.entries(nouns).flatMap(([noun, entry]) =>
    "bin" in entry ? [{ noun, ...entry.bin }] : [],
  );
  expect(binned.length).toBeGreaterThan(4);
  for (const { noun, path } of binned)
    expect(
      // A territory is opened by its id too, and its address says its name.
      pages.includes(`${path}/[id]`) || pages.includes(`${path}/[slug]`),
      `path of ${noun} in lib/nouns/registry.ts`,
    ).toBe(true);
});

test("every right to read is that of a noun, and every other is asked by some code", () => {
  const read = new Set(Object.values(nouns).map(({ reads }) => reads as string | null));
  const code = ["app", "lib"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/^permissions\/|\.test\.tsx?$/.test(path))
      .map((path) => readFileSync(`${room}/${path}`, "utf8")),
  );
  for (const right of Object.keys(matrix))
    if (right.endsWith(".read"))
      expect(read.has(right), `${right} is read by no noun of lib/nouns/registry.ts`).toBe(true);
    else
      expect(
        code.some((text) => text.includes(`"${right}"`)),
        `${right} of lib/permissions/matrix.ts is asked by no code`,
      ).toBe(true);
});
