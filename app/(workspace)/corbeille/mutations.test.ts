import { redirect } from "next/navigation";
import { beforeEach, expect, test, vi } from "vitest";
import { redrawMap } from "@/db/maps/redraw";
import { actors } from "@/lib/testing/actors";
import { restore } from "./mutations";

// What follows a gesture that is committed, and nothing of the gesture itself.
vi.mock("@/lib/kernel/mutation", () => ({ form: (_: unknown, then: unknown) => then }));
vi.mock("@/db/maps/redraw", () => ({ redrawMap: vi.fn(async () => undefined) }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));

type Then = (id: string, landing: unknown, values: object, viewer: object) => Promise<void>;
const after = restore as unknown as Then;
const { regional } = actors;
const [region] = regional.scope.staff;

beforeEach(() => {
  vi.clearAllMocks();
});

test("a territory that is restored redraws the map of its Région, and leads back to the bin", async () => {
  await after("t", null, { noun: "territoire" }, regional);
  expect(redrawMap).toHaveBeenCalledExactlyOnceWith(regional.scope, region, regional.today);
  expect(redirect).toHaveBeenCalledWith("/corbeille?fait=restaure&type=territoire&fiche=t");
});

test("the map that fails leaves the territory restored, and no other noun draws one", async () => {
  await after("e", null, { noun: "evenement" }, regional);
  expect(redrawMap).not.toHaveBeenCalled();
  vi.mocked(redrawMap).mockRejectedValueOnce(new Error("no drawing"));
  await after("t", null, { noun: "territoire" }, regional);
  expect(redirect).toHaveBeenLastCalledWith("/corbeille?fait=restaure&type=territoire&fiche=t");
});
