import { expect, test, vi } from "vitest";
import { incident } from "./incident";
import { log } from "./log";

const written = vi.spyOn(log, "error");

test("a bug is logged with where it happened and a reference, without its message", () => {
  written.mockClear();
  const reference = incident(new TypeError("canari@exemple.fr is not iterable\n    at canari (06 11 22)"));
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(written).toHaveBeenCalledTimes(1);
  const [line] = written.mock.calls[0] ?? [];
  expect(line).toMatchObject({ incident: reference, error: "TypeError" });
  expect(JSON.stringify(line)).toContain("incident.test");
  expect(JSON.stringify(line)).not.toMatch(/canari|06 11/);
});

test("the reference that the reader was shown is the log's, and the same error is written once", () => {
  written.mockClear();
  const error = Object.assign(new Error("Nothing."), { digest: "1234567", code: "canari 06 11" });
  expect(incident(error)).toBe("1234567");
  expect(incident(error)).toBe("1234567");
  expect(written).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(written.mock.calls)).not.toMatch(/canari/);
  expect(incident("canari")).toMatch(/^[0-9a-f]{8}$/);
  expect(JSON.stringify(written.mock.calls)).not.toMatch(/canari/);
});
