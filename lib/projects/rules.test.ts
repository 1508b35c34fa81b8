import { expect, test } from "vitest";
import { projectStatuses } from "@/db/enums";
import { daysWithoutContact, isDormant, isFollowed } from "./rules";

const today = "2026-11-23";

test("a case is followed until it is referred, launched, sustained or dropped", () => {
  expect(projectStatuses.filter(isFollowed)).toEqual(["to_qualify", "supported", "waiting"]);
});

test("dormant at thirty days without contact, from the opening when there was none", () => {
  const project = { status: "supported", openedOn: "2026-01-01", contactedOn: "2026-10-25" } as const;
  expect([daysWithoutContact(project, today), isDormant(project, today)]).toEqual([29, false]);
  expect(isDormant({ ...project, contactedOn: "2026-10-24" }, today)).toBe(true);
  expect(isDormant({ ...project, openedOn: "2026-11-20", contactedOn: null }, today)).toBe(false);
  expect(isDormant({ ...project, contactedOn: null }, today)).toBe(true);
  expect(isDormant({ ...project, contactedOn: null, status: "launched" }, today)).toBe(false);
});
