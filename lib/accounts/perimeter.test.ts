import { expect, test } from "vitest";
import { perimeterOf } from "./perimeter";

test("an agent holds territories, an officer and an administrator the Région, an elected member either", () => {
  expect(perimeterOf("agent", null, ["a", "b"])).toEqual({ perimeter: ["a", "b"] });
  expect(perimeterOf("agent", "region", ["a"])).toEqual({ perimeter: ["a"] });
  expect(perimeterOf("agent", "region", []).error?.field).toBe("territories");
  expect(perimeterOf("regional", null, ["a"])).toEqual({ perimeter: "region" });
  expect(perimeterOf("admin", "territories", ["a"])).toEqual({ perimeter: "region" });
  expect(perimeterOf("elected", "region", ["a"])).toEqual({ perimeter: "region" });
  expect(perimeterOf("elected", "territories", ["a"])).toEqual({ perimeter: ["a"] });
  expect(perimeterOf("elected", "territories", []).error?.field).toBe("territories");
  expect(perimeterOf("elected", null, ["a"]).error?.field).toBe("reach");
});
