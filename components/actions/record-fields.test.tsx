import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { actionRecord, newAction } from "@/lib/actions/fields";
import { idle } from "@/lib/kernel/form-state";
import { ActionRecordFields } from "./record-fields";

const one = [{ id: "a", name: "A", label: "A" }];
const choices = { objectives: [], organisations: one, territories: one, regionalObjectives: one };

/** The names that the controls send. */
const asked = (form: Parameters<typeof renderToStaticMarkup>[0]) =>
  [...new Set([...renderToStaticMarkup(form).matchAll(/ name="(\w+)"/g)].map(([, name]) => name))].sort();

test("every field that a form of the record reads has its control: one without is a form that never saves", () => {
  const common = { state: idle, choices };
  expect(asked(<ActionRecordFields {...common} />)).toEqual(Object.keys(newAction).sort());
  expect(asked(<ActionRecordFields {...common} axis="pooling" done />)).toEqual(
    Object.keys(actionRecord).sort(),
  );
});
