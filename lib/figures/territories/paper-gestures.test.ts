import { afterAll, beforeAll, expect, test } from "vitest";
import { sumFundings } from "@/db/actions/fundings/listed";
import { actionLimits } from "@/db/actions/limits";
import { eventLimits } from "@/db/events/limits";
import type { Scope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { formatEuros } from "@/lib/french/euros";
import { yearRead } from "@/lib/french/period";
import { pagesOf, textOf } from "@/lib/pdf/read-back";
import { renderPdf } from "@/lib/pdf/render";
import { readPaper } from "./read-paper";

const today = "2026-11-23";
const asked = { ...yearRead(undefined, today), demonstration: true };
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const paper = (slug: string, scope: Scope = viewers.regional) => readPaper({ scope, today }, slug, asked);
const slugs = async () =>
  (await db.owner<{ slug: string }[]>`select slug from territory where deleted_at is null order by slug`).map(
    ({ slug }) => slug,
  );

test("the sheet of every territory is one A4, tagged, in French, whatever its plan holds", async () => {
  const all = await slugs();
  expect(all.length).toBeGreaterThan(20);
  for (const slug of all) {
    const data = await paper(slug);
    const pdf = renderPdf("territory-sheet", data ?? {});
    expect([slug, pagesOf(pdf)]).toEqual([slug, 1]);
    const raw = pdf.toString("latin1");
    expect(raw).toContain("/MarkInfo");
    expect(textOf(pdf)).toMatch(/\/Lang\s*\(fr/u);
  }
});

test("long texts and full lists keep to one page, and say what is left out", async () => {
  const long =
    "Coordination intercommunale des structures d’insertion par l’activité économique du littoral ".repeat(4);
  await db.acting`update action set title = ${long.slice(0, actionLimits.title)}, planned_start_on = '2025-02-01', planned_end_on = '2026-03-01', version = version + 1 where territory_id = (select id from territory where slug = 'boulonnais')`;
  await db.acting`update event set title = ${long.slice(0, eventLimits.title)}, version = version + 1 where territory_id = (select id from territory where slug = 'boulonnais')`;
  const data = await paper("boulonnais");
  // What is late and blocked is counted once: how many are left out is not said where it is not known.
  expect(data?.attention.at(-1)?.strong).toBe("Et d’autres");
  expect(data?.attention.every(({ strong }) => strong.length <= 71)).toBe(true);
  expect(pagesOf(renderPdf("territory-sheet", data ?? {}))).toBe(1);
});

test("what a template would run is said as it is typed", async () => {
  const hostile = `#panic("x") $ x $ [*] #import "base.typ" \\ */ // @ref <label> "quoted" #sys.inputs`;
  const data = await paper("montreuillois");
  const pdf = renderPdf("territory-sheet", { ...data, name: hostile, strong: hostile, rest: hostile });
  expect(pagesOf(pdf)).toBe(1);
});

test("each reads what they may: their territories alone, and never a person", async () => {
  expect(await paper("sambre-avesnois", viewers.agentA)).toBeNull();
  expect(await paper("boulonnais", viewers.agentA)).not.toBeNull();
  expect(await paper("boulonnais", viewers.electedOfB)).toBeNull();
  expect(await paper("nulle-part")).toBeNull();
  await db.acting`update holder set name = 'Canari Porteur', version = version + 1 where erased_on is null`;
  await db.acting`update action set lead_name = 'Canari Responsable', version = version + 1`;
  for (const scope of [viewers.elected, viewers.regional])
    expect(JSON.stringify(await paper("boulonnais", scope))).not.toContain("Canari");
});

test("its money is that of the plan, to the cent", async () => {
  const data = await paper("boulonnais");
  const [plan] = await db.owner<
    { id: string }[]
  >`select p.id from live_plan p join territory t on t.id = p.territory_id
    where t.slug = 'boulonnais' and p.status = 'active'`;
  const sums = await sumFundings(viewers.regional, { plan: plan?.id }, "territoire", today);
  expect(data?.granted).toBe(formatEuros(sums[0]?.granted ?? 0));
  expect(data?.axes.total.slice(4)).toEqual([
    formatEuros(sums[0]?.granted ?? 0),
    sums[0]?.paid === null ? "–" : formatEuros(sums[0]?.paid ?? 0),
  ]);
});
