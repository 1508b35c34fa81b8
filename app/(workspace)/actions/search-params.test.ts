import { expect, test } from "vitest";
import { actionList } from "@/lib/actions/list";
import { askedOn } from "@/lib/kernel/list";
import { readParams } from "@/lib/kernel/search-params";
import { actionsParams } from "./search-params";

test("what an address asks and a list does not know is said, whatever its kind", () => {
  const refused = (raw: Record<string, string | string[]>) =>
    readParams(actionsParams, raw).refused.map(({ param, value }) => `${param}=${value}`);
  expect(
    refused({ axe: "pooling", tri: "-titre", page: "2", retard: "oui", recherche: "x", territoire: "lens" }),
  ).toEqual([]);
  expect(refused({ axe: "", recherche: "", page: "" })).toEqual([]);
  expect(refused({ axe: "z", retard: "peut-être", tri: "date", page: "deux", periode: "2026-13" })).toEqual([
    "axe=z",
    "retard=peut-être",
    "tri=date",
    "page=deux",
    "periode=2026-13",
  ]);
  expect(refused({ statut: "done", fait: "modifie" })).toEqual(["statut=done"]);
  expect(refused({ axe: ["pooling", "b"] })).toEqual(["axe=b"]);
  expect(refused({ recherche: "é".repeat(101) })).toHaveLength(1);
});

test("a list opens on what is open when its address filters nothing, and says so in the address that follows", () => {
  const asked = (raw: object) => askedOn(actionList, actionsParams.parse(raw), "2026-11-23");
  expect(asked({})).toMatchObject({ etat: "open" });
  expect(asked({ tri: "titre", page: "2" })).toMatchObject({ etat: "open", page: 2 });
  for (const raw of [{ axe: "pooling" }, { periode: "2026" }, { recherche: "x" }, { retard: "oui" }])
    expect(asked(raw).etat).toBeUndefined();
  expect(asked({ etat: "tous" }).etat).toBe("tous");
});
