import { expect, test } from "vitest";
import type { Membership } from "@/lib/permissions/can";
import { describeDates } from "./labels";
import { administers, isOver, stateOf } from "./rules";

const admin: Membership = { role: "admin", regionId: "r", territoryIds: "region" };
const officer: Membership = { role: "regional", regionId: "r", territoryIds: "region" };
const here = { regionId: "r", territoryId: "own" };
const elsewhere = { regionId: "s", territoryId: "own-of-s" };

test("an account is administered by who administers all its Régions; one without any is nobody's", () => {
  expect(administers({ memberships: [admin] }, [here])).toBe(true);
  expect(administers({ memberships: [officer] }, [here])).toBe(false);
  expect(administers({ memberships: [admin] }, [here, elsewhere])).toBe(false);
  expect(administers({ memberships: [admin, { ...admin, regionId: "s" }] }, [here, elsewhere])).toBe(true);
  expect(administers({ memberships: [admin] }, [])).toBe(false);
});

test("a membership counts on its last day, and is over the day after", () => {
  const over = (endsOn: string | null, today: string, endedOn: string | null = null) =>
    isOver({ endsOn, endedOn }, today);
  expect(over("2026-11-23", "2026-11-22")).toBe(false);
  expect(over("2026-11-23", "2026-11-23")).toBe(false);
  expect(over("2026-11-23", "2026-11-24")).toBe(true);
  expect(over(null, "2100-01-01")).toBe(false);
  expect(over("2100-01-01", "2026-11-23", "2026-11-23")).toBe(true);
});

test("an account is closed, invited, idle or active: the first that holds", () => {
  const open = { disabledAt: null, invited: false };
  const held = { startsOn: "2026-11-23", endsOn: null, endedOn: null };
  const state = (account: Parameters<typeof stateOf>[0], ...memberships: (typeof held)[]) =>
    stateOf(account, memberships, "2026-11-23");
  expect(state(open, held)).toBe("active");
  expect(state(open)).toBe("idle");
  expect(state(open, { ...held, startsOn: "2026-11-24" })).toBe("idle");
  expect(stateOf(open, [{ ...held, endedOn: "2026-11-23" }], "2026-11-23")).toBe("idle");
  expect(state({ ...open, invited: true })).toBe("invited");
  expect(state({ disabledAt: new Date(0), invited: true }, held)).toBe("disabled");
});

test("dates are said as one would", () => {
  const said = (startsOn: string, endsOn: string | null, endedOn: string | null = null) =>
    describeDates({ startsOn, endsOn, endedOn }, "2026-11-23");
  expect(said("2026-11-23", null)).toBe("depuis le 23\u00a0novembre 2026");
  expect(said("2026-11-24", null)).toBe("à partir du 24\u00a0novembre 2026");
  expect(said("2026-01-01", "2026-11-23")).toBe("du 1er\u00a0janvier 2026 au 23\u00a0novembre 2026");
  expect(said("2026-01-01", "2026-11-22")).toBe("terminée le 22\u00a0novembre 2026");
  expect(said("2026-11-23", "2027-01-01", "2026-11-23")).toBe(
    "depuis le 23\u00a0novembre 2026, retirée le 23\u00a0novembre 2026",
  );
  expect(said("2026-12-01", null, "2026-11-23")).toBe(
    "retirée le 23\u00a0novembre 2026, avant son début le 1er\u00a0décembre 2026",
  );
});
