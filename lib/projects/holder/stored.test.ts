import { expect, test } from "vitest";
import type { Holder } from "@/db/projects/holder/reads";
import { head } from "@/lib/kernel/loaded";
import { holderFields } from "./fields";
import { holderValues, storedHolder } from "./stored";

const holder = {
  version: 3,
  updatedAt: new Date("2026-11-20T09:00:00Z"),
  updatedByName: "Agent",
  name: "Camille Petit",
  phone: null,
  email: "camille@exemple.fr",
  consentOn: "2026-11-02",
  keepUntil: "2029-11-02",
  erasedOn: null,
} as unknown as Holder;

test("the form is loaded with every field that a conflict compares, recorded or not", () => {
  const compared = Object.keys(storedHolder(holder, "Europe/Paris")).filter((name) => !head.includes(name));
  for (const known of [holder, { ...holder, erasedOn: "2026-11-21" }, null])
    expect(Object.keys(holderValues(known, "2026-11-23")).sort()).toEqual(compared.sort());
  expect(compared.sort()).toEqual(Object.keys(holderFields).sort());
});

test("of nobody recorded, or erased, only days are proposed", () => {
  const proposed = { name: null, phone: null, email: null, consentOn: "2026-11-23", keepUntil: "2029-11-23" };
  expect(holderValues(null, "2026-11-23")).toEqual(proposed);
  expect(holderValues({ ...holder, erasedOn: "2026-11-21" }, "2026-11-23")).toEqual(proposed);
  expect(holderValues(holder, "2026-11-23")).toMatchObject({
    name: "Camille Petit",
    consentOn: "2026-11-02",
  });
});
