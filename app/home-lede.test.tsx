import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { HomePlan } from "@/db/home/reads";
import { LedePanel } from "./(workspace)/tableau-de-bord/lede-panel";

const plan = {
  ...{ id: "1", status: "active", startsOn: "2027-01-01", endsOn: "2029-12-31" },
  ...{ running: false, expired: false, closingAskedOn: null },
} as HomePlan;
const drawn = (of: HomePlan | null, today: string) =>
  renderToStaticMarkup(
    <LedePanel
      plan={of}
      {...{ actions: 4, waiting: 0, late: 0, silence: null, next: null, newcomer: false, today }}
    />,
  );
const said = (today: string, more: Partial<HomePlan> = {}) =>
  drawn({ ...plan, ...more }, today)
    .replace(/<sup>(.*?)<\/sup>/gu, "$1")
    .replace(/<[^>]*>/gu, "")
    .replaceAll("\u00a0", " ");

test("a plan signed before its first day is not said in force and not in force at once", () => {
  expect(said("2026-11-30")).toContain(
    "Le plan 2027–2029 est signé, et commence le 1er janvier 2027 : aucun plan ne court d’ici là.",
  );
  expect(said("2026-11-30", { status: "closed" })).toContain(
    "Aucun plan n’est en vigueur dans ce territoire. Dernier plan : 2027–2029, clos.",
  );
});

test("a territory without a plan leads to the form that opens one", () => {
  expect(drawn(null, "2026-11-30")).toContain('<a href="/plans/nouveau">ouvrez-le</a>');
});
