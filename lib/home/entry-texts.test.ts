import { expect, test } from "vitest";
import { declaredIn } from "@/db/testing/declared";
import { textsOf } from "./entry-texts";

const labelled = (values: Record<string, string>) => textsOf(values).map(({ label, text }) => [label, text]);

test("a text is given back under the label of the form that it was typed in", () => {
  expect(labelled({ startsOn: "2025-01-01", signedOn: "2025-02-01", diagnosis: "Un bassin." })[0]?.[0]).toBe(
    "Début du plan",
  );
  expect(
    labelled({ startsOn: "2026-11-20", place: "Desvres", title: "Café", organisers: "CC" })[0]?.[0],
  ).toBe("Premier jour");
  expect(labelled({ progress: "55", plannedEndOn: "2026-12-31", note: "Suite." })[1]?.[0]).toBe("Échéance");
  expect(labelled({ metOn: "2026-11-20", summary: "Un bail.", nextStep: "Visite" })[1]?.[0]).toBe(
    "Ce qui s’est dit",
  );
});

test("what a form sends of its own is not shown", () => {
  expect(labelled({ requestKey: "abc", status: "in_progress", version: "4", note: "Vu." })).toEqual([
    ["Note de suivi", "Vu."],
  ]);
});

test("every text that a dictionary asks for is given back under a label", async () => {
  const lib = new URL("..", import.meta.url).pathname;
  for (const { file, key, value } of await declaredIn("fields.ts", lib)) {
    // What an administrator types is kept by no page.
    if (file.startsWith("accounts/")) continue;
    for (const [name, field] of Object.entries(value ?? {}) as [string, { kind?: string }][])
      if (field.kind === "text" || field.kind === "line")
        expect(
          labelled({ [name]: "Un texte." })[0]?.[0],
          `${name} of ${key}, lib/${file}, in forms of lib/nouns/registry.ts`,
        ).not.toBe("Texte");
  }
});
