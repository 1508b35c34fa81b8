import { expect, test } from "vitest";
import { closeView, wholeView } from "./views";

const drawing = {
  ...{ width: 900, height: 700 },
  places: {
    "1": [100, 200, 300, 260, 180, 230],
    "2": [280, 250, 500, 600, 400, 400],
    "3": [0, 0, 40, 40, 20, 20],
  },
} as const;

test("all of a drawing is seen with a margin, and nothing is written on it", () => {
  expect(wholeView(drawing)).toEqual({ box: [-4, -4, 908, 708], sirens: ["1", "2", "3"] });
});

test("some of it fills the view, each with the point where its mark stands", () => {
  expect(closeView(drawing, ["2", "9", "1"])).toEqual({
    box: [80, 180, 440, 440],
    sirens: ["2", "1"],
    marks: { "1": [180, 230], "2": [400, 400] },
  });
  expect(closeView(drawing, ["3"])?.box).toEqual([-4, -4, 48, 48]);
});

test("without an outline there is nothing to see", () => {
  expect(closeView(drawing, ["9"])).toBeNull();
  expect(closeView(drawing, [])).toBeNull();
});
