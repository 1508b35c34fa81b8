import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../ids";
import { accountId } from "../seed/accounts";
import { aMembership } from "../testing/accounts";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listAccounts } from "./reads";

const today = "2026-11-23";
const { admin } = viewers;
const sort = { key: "nom", direction: "asc" } as const;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  const id = newId();
  await db.acting`insert into account (id, email, name) values (${id}, 'nouveau@x.example', 'Nouveau')`;
  await aMembership(admin, id);
});
afterAll(() => db.drop());

test("the list finds by words, role, perimeter and state", async () => {
  const found = async (filters: Parameters<typeof listAccounts>[1]) =>
    (await listAccounts(admin, filters, sort, null, today)).rows.map(({ email }) => email).sort();
  const local = ["agent.boulonnais@demo.example", "elu.boulonnais@demo.example"];
  expect(await found({ recherche: "BOULONNAIS demo" })).toEqual(local);
  expect(await found({ role: "elected" })).toEqual(
    ["elu.boulonnais@demo.example", "elu@demo.example", "nouveau@x.example"].sort(),
  );
  expect(await found({ territoire: "boulonnais" })).toEqual(local);
  expect(await found({ territoire: "nord-pas-de-calais" })).toEqual(
    ["admin@demo.example", "elu@demo.example", "region@demo.example"].sort(),
  );
  expect(await found({ etat: "invited" })).toEqual(["nouveau@x.example"]);
  await db.acting`update account set disabled_at = now() where id = ${accountId("elu@demo.example")}`;
  expect(await found({ etat: "disabled" })).toEqual(["elu@demo.example"]);
  expect((await found({ etat: "active" })).length).toBeGreaterThan(20);
  const first = await listAccounts(admin, {}, sort, { number: 1, size: 3 }, today);
  expect(first.rows).toHaveLength(3);
  expect(first.total).toBeGreaterThan(20);
});

test("every sort follows what it names, the other way round when it is reversed", async () => {
  const by = async (key: Parameters<typeof listAccounts>[2]["key"], direction: "asc" | "desc") =>
    (await listAccounts(admin, {}, { key, direction }, null, today)).rows;
  const emails = (await by("adresse", "asc")).map(({ email }) => email);
  expect(emails).toEqual([...emails].sort());
  expect((await by("adresse", "desc")).map(({ email }) => email)).toEqual(emails.reverse());
  const made = (await by("creation", "desc")).map(({ createdAt }) => createdAt.getTime());
  expect(made).toEqual([...made].sort((a, b) => b - a));
});
