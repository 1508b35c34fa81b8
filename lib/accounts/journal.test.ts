import { expect, test } from "vitest";
import { changedFields, fieldLabel, operationLabel, tableLabel } from "./journal";

test("an entry is said in French, by the names of its fields alone", () => {
  expect(tableLabel("action")).toBe("Action");
  expect(tableLabel("later")).toBe("later");
  expect(changedFields({ operation: "update", fields: ["status", "progress"] })).toBe("état, avancement");
  expect(changedFields({ operation: "insert", fields: ["status"] })).toBe("");
  expect(fieldLabel("attendance_women")).toBe("attendance women");
});

test("a passage through the bin is told apart from a modification", () => {
  expect(operationLabel({ operation: "insert", fields: [] })).toBe("Création");
  expect(operationLabel({ operation: "update", fields: ["title"] })).toBe("Modification");
  expect(operationLabel({ operation: "update", fields: ["deleted_at", "deleted_by"] })).toContain(
    "Corbeille",
  );
  expect(operationLabel({ operation: "delete", fields: [] })).toBe("Retrait");
});
