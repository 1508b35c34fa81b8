import { expect, test } from "vitest";
import { systemActor } from "@/db/ids";
import type { AuditEntry } from "@/db/journal/rows";
import { prepareGestures } from "./lines";

const at = new Date("2026-11-24T23:30:00Z");
const gesture = (key: string, change = {}) => ({
  key,
  at,
  actorId: "a",
  actor: "Agent du Boulonnais",
  rows: 1,
  ...change,
});
let id = 0;
const entry = (tableName: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  key: "k",
  id: ++id,
  tableName,
  rowId: "01900000-0000-7000-8000-00000a1b2c3d",
  operation: "update",
  title: null,
  subject: null,
  role: null,
  perimeter: null,
  territory: null,
  binned: null,
  rights: null,
  fields: [],
  ...change,
});
const told = (entries: AuditEntry[], change = {}) =>
  prepareGestures([gesture("k", { rows: entries.length, ...change })], entries, "Europe/Paris")[0]
    ?.gestures[0];
const deeds = (...entries: AuditEntry[]) => told(entries)?.deeds.map(({ what, detail }) => [what, detail]);

test("gestures stand under the day of the Région, each with its hour", () => {
  const days = prepareGestures(
    [gesture("1"), gesture("2", { at: new Date("2026-11-24T08:05:00Z") })],
    [],
    "Europe/Paris",
  );
  expect(days.map(({ day, gestures }) => [day, gestures[0]?.time])).toEqual([
    ["2026-11-25", "0\u00a0h\u00a030"],
    ["2026-11-24", "9\u00a0h\u00a005"],
  ]);
});

test("a row and its links are one deed, named by its title where it is read, else by the end of its id", () => {
  const territory = "Boulonnais";
  const line = told([
    entry("action", { fields: ["progress", "touched_on"], territory }),
    entry("action_territory", { operation: "insert", territory }),
    entry("note", {
      operation: "insert",
      rowId: "01900000-0000-7000-8000-0000000n0te1",
      territory,
      title: "Lue",
    }),
  ]);
  expect(line?.deeds).toMatchObject([
    { what: "Action\u00a0: modification", detail: "avancement, territoires associés", about: "réf. 1b2c3d" },
    { what: "Note de suivi\u00a0: création", detail: "", about: "Lue" },
  ]);
  expect(line?.places).toBe(territory);
  expect(line?.rows.map(({ text }) => text)).toEqual([
    "Action\u00a0: modification, Boulonnais (avancement)",
    "Territoire associé à une action\u00a0: création, Boulonnais",
    "Note de suivi\u00a0: création, Boulonnais",
  ]);
});

test("the bin has two ways", () => {
  expect(deeds(entry("event", { binned: true, fields: ["deleted_at"] }))).toEqual([
    ["Événement\u00a0: mise à la corbeille", ""],
  ]);
  expect(deeds(entry("event", { binned: false, fields: ["deleted_at"] }))).toEqual([
    ["Événement\u00a0: restauration", ""],
  ]);
});

test("a right says who got it, where and for how long", () => {
  const role = "agent" as const;
  const given = {
    starts_on: { before: null, after: "2026-11-23" },
    ends_on: { before: null, after: "2027-06-30" },
    whole_region: { before: null, after: false },
  };
  expect(
    deeds(
      entry("membership", { operation: "insert", role, rights: given }),
      entry("membership_territory", { operation: "insert", role, territory: "Calaisis" }),
    ),
  ).toEqual([
    [
      "Habilitation donnée",
      "Agent de développement local, Calaisis, à partir du 23\u00a0novembre 2026, jusqu’au 30\u00a0juin 2027",
    ],
  ]);
  expect(
    deeds(
      entry("membership_territory", { operation: "insert", role, territory: "Boulonnais" }),
      entry("membership_territory", { operation: "delete", role, territory: "Calaisis" }),
    ),
  ).toEqual([["Habilitation modifiée", "Agent de développement local, Boulonnais ajouté, Calaisis retiré"]]);
  const opened = { ends_on: { before: "2026-12-31", after: null } };
  expect(deeds(entry("membership", { role, rights: opened, fields: ["ends_on"] }))).toEqual([
    ["Habilitation modifiée", "Agent de développement local, sans dernier jour"],
  ]);
  expect(deeds(entry("membership", { role, perimeter: "Calaisis", fields: ["ended_at"] }))).toEqual([
    ["Habilitation retirée", "Agent de développement local, Calaisis"],
  ]);
});

test("an account opened, closed, opened again, renamed; a link; a passphrase", () => {
  const account = (fields: string[], rights: AuditEntry["rights"] = null, operation = "update") =>
    entry("account", { fields, rights, operation, subject: "Agente" });
  const what = (one: AuditEntry, ...more: AuditEntry[]) => deeds(one, ...more)?.[0]?.[0];
  expect(what(account([], null, "insert"), entry("token", { operation: "insert" }))).toBe("Compte ouvert");
  const closed = { disabled_at: { before: null, after: "2026-11-23T10:00:00Z" } };
  expect(what(account(["disabled_at"], closed))).toBe("Compte désactivé");
  const reopened = { disabled_at: { before: "2026-11-23T10:00:00Z", after: null } };
  expect(what(account(["disabled_at"], reopened))).toBe("Compte réactivé");
  expect(deeds(account(["email", "name"]))).toEqual([["Compte modifié", "adresse électronique, nom"]]);
  expect(what(account(["passphrase_hash"]))).toBe("Phrase de passe choisie");
  const reset = { kind: { before: null, after: "reset" } };
  expect(what(entry("token", { operation: "insert", rights: reset }))).toBe("Lien de réinitialisation créé");
});

test("many rows fold: three deeds on the line, the rest in the details, and those left out counted", () => {
  const tables = ["plde", "plan", "action", "event", "job"];
  const many = tables.map((table, n) =>
    entry(table, { rowId: `row-${n}`, operation: "insert", territory: table }),
  );
  const line = told(many, { rows: 80, actor: null, actorId: systemActor });
  expect([line?.deeds.length, line?.others, line?.rows.length, line?.left]).toEqual([3, 2, 5, 75]);
  expect(line?.actor).toBe("Commande d’installation");
  expect(line?.places).toBe("5\u00a0territoires");
  const alike = ["1", "2"].map((rowId) => entry("objective", { rowId, operation: "insert" }));
  expect(told(alike)?.deeds).toMatchObject([{ what: "Objectif\u00a0: création", about: "2\u00a0éléments" }]);
});
