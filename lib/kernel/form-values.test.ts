import { expect, test } from "vitest";
import { formValues, typedIn } from "./form-values";

function formOf(...entries: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test("what was typed is kept as typed, a repeated name as a list", () => {
  expect(formValues(formOf(["a", " x "], ["b", "1"], ["b", "2"], ["c", ""]))).toEqual({
    a: " x ",
    b: ["1", "2"],
    c: "",
  });
});

test("boxes of which none is ticked are empty, and those ticked are alone", () => {
  expect(formValues(formOf(["a", ""]))).toEqual({ a: "" });
  expect(formValues(formOf(["a", ""], ["a", "1"], ["b", ""], ["b", "1"], ["b", "2"]))).toEqual({
    a: "1",
    b: ["1", "2"],
  });
});

test("React's own fields and files are not values", () => {
  const file = new File(["x"], "x.txt");
  expect(formValues(formOf(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["f", file], ["g", file]))).toEqual({
    f: "",
    g: "",
  });
  expect(formValues(formOf(["f", file], ["f", "kept"]))).toEqual({ f: "kept" });
});

test("one typed value is the first of several, or undefined", () => {
  expect(typedIn({ a: ["1", "2"] }, "a")).toBe("1");
  expect(typedIn({ a: "" }, "a")).toBe("");
  expect(typedIn({}, "a")).toBeUndefined();
  expect(typedIn(undefined, "a")).toBeUndefined();
});
