import { expect, test } from "vitest";
import { changedFields, fieldLabel, operationLabel, tableLabel } from "./words";

test("an entry is said in French, by the names of its fields alone", () => {
  expect(tableLabel("action")).toBe("Action");
  expect(tableLabel("later")).toBe("later");
  expect(changedFields({ operation: "update", tableName: "action", fields: ["status", "progress"] })).toBe(
    "état, avancement",
  );
  expect(changedFields({ operation: "insert", fields: ["status"] })).toBe("");
  expect(
    changedFields({
      operation: "update",
      tableName: "job",
      fields: ["fte", "long_term_unemployed", "women"],
    }),
  ).toBe("ETP, dont demandeurs d’emploi de longue durée, dont femmes");
  expect(fieldLabel("attendance_women")).toBe("attendance women");
});

test("the bin is told by its direction, apart from a modification", () => {
  const said = (operation: string, binned: boolean | null = null) => operationLabel({ operation, binned });
  expect(said("insert")).toBe("Création");
  expect(said("update")).toBe("Modification");
  expect(said("update", true)).toBe("Mise à la corbeille");
  expect(said("update", false)).toBe("Restauration");
  expect(said("delete")).toBe("Retrait");
});
