import { expect, test } from "vitest";
import { Busy } from "@/db/gate";
import { failureReason } from "./failure-words";

test("a busy or absent database is told as such, a bug is an incident", () => {
  expect(failureReason(new Busy().digest)).toBe("Le service est très sollicité");
  expect(failureReason("locked-0a1b2c3d")).toContain("enregistrement en cours");
  expect(failureReason("unreachable-0a1b2c3d")).toContain("ne répond pas");
  for (const digest of ["fault-0a1b2c3d", "1234567", "", undefined]) expect(failureReason(digest)).toBeNull();
});
