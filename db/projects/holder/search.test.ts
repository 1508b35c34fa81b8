import { afterAll, beforeAll, expect, test } from "vitest";
import { aHolder } from "../../testing/cases";
import { type Opened, openSeeded } from "../../testing/opened";
import { aProject } from "../../testing/projects";
import { viewers } from "../../testing/viewers";
import { listProjects } from "../reads";
import { findByHolder } from "./search";

const today = "2026-11-25";
const { agentA, agentB, agentAElectedB, regional, elected, electedOfB, admin, nobody, associate } = viewers;
const person = {
  name: "Zoé Cœur-de-Canari",
  phone: "+33 (0)3 21 99 88 77",
  email: "zoe.canari@exemple.fr",
  consentOn: today,
  keepUntil: "2029-11-25",
};
let db: Opened;
let id: string;
beforeAll(async () => {
  db = await openSeeded();
  id = await aProject(agentA, "boulonnais");
  await aHolder(agentA, id, person);
});
afterAll(() => db.drop());

const ids = async (scope: typeof agentA, typed: string) =>
  (await findByHolder(scope, typed, 50)).map((row) => row.id);

test("an agent finds a project by its holder's name, telephone or e-mail, however they are written", async () => {
  for (const typed of [
    "zoe coeur de canari",
    "CANARI Zoé",
    "03 21 99 88 77",
    "0321998877",
    "+33 3 21 99",
    "99.88.77",
    "zoe.canari@exemple.fr",
    "canari@",
  ])
    expect(await ids(agentA, typed), typed).toEqual([id]);
  for (const typed of ["Zoé Merle", "03 21 99 88 78", "%", "_____", "77"])
    expect(await ids(agentA, typed), typed).not.toContain(id);
});

test("nobody else finds it, nor does the search of the list", async () => {
  for (const scope of [agentB, associate, regional, elected, electedOfB, admin, nobody])
    expect(await ids(scope, "canari")).toEqual([]);
  expect(await ids(agentAElectedB, "canari")).toEqual([id]);
  for (const scope of [agentA, regional])
    expect(
      (await listProjects(scope, { recherche: "canari" }, { key: "titre", direction: "asc" }, null, today))
        .total,
    ).toBe(0);
});

test("an erased holder is found no more", async () => {
  await db.acting`update holder set name = null, phone = null, email = null, erased_on = ${today}, version = version + 1
    where project_id = ${id}`;
  expect(await ids(agentA, "canari")).toEqual([]);
});
