import { expect, test } from "vitest";
import { roles } from "@/db/enums";
import { rightsTable } from "./labels";
import { matrix } from "./matrix";

const table = rightsTable(roles);
const said = (permission: string) =>
  table.find((line) => line.permission === permission)?.cells.map((cell) => cell.label);

test("every permission has its line, and every role its cell", () => {
  expect(table.map(({ permission }) => permission)).toEqual(Object.keys(matrix));
  for (const { cells, label } of table) {
    expect(label).not.toBe("");
    expect(cells.map(({ role }) => role)).toEqual([...roles]);
  }
});

test("the printed words are those of the matrix", () => {
  expect(said("action.write")).toEqual(["ses territoires", "le plan propre de la Région", "–", "–"]);
  expect(said("action.note")).toEqual([
    "ses territoires et ce qui leur est lié",
    "toute la Région",
    "–",
    "–",
  ]);
  expect(said("job.read")).toEqual([
    "ses territoires et ce qui leur est lié",
    "toute la Région",
    "son périmètre et ce qui lui est lié",
    "–",
  ]);
  expect(said("holder.read")).toEqual(["ses territoires", "–", "–", "–"]);
  expect(said("organisation.read")).toEqual(Array(4).fill("toute la Région"));
  expect(said("organisation.add")).toEqual(["ses territoires", "toute la Région", "–", "toute la Région"]);
  expect(said("account.write")).toEqual(["–", "–", "–", "toute la Région"]);
});
