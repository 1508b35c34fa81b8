import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { actionStatuses } from "@/db/enums";
import { type ActionMark, actionStatusLabels } from "@/lib/actions/states";
import { GanttBar, GanttLegend } from "./gantt-bar";

const period = { start: "2025-01-01", end: "2027-12-31" };
/** How bars are drawn, without where. */
const looks = (html: string) => html.match(/(class="[mg]-[a-z]+"|fill="[^"]+")/g)?.join(" ") ?? "";
const drawn = (mark: ActionMark, end = "2026-09-30") =>
  renderToStaticMarkup(
    <GanttBar period={period} today="2026-11-23" start="2025-03-01" end={end} mark={mark} />,
  );
const bar = (mark: ActionMark) => looks(drawn(mark));
const legend = () =>
  new Map(
    renderToStaticMarkup(<GanttLegend />)
      .split("<li>")
      .map((entry) => [entry.replace(/<[^>]*>/g, ""), looks(entry)]),
  );

test("the calendar draws each state as its legend does, and no two states alike", () => {
  const bars = actionStatuses.map((status) => bar({ status }));
  expect(new Set(bars).size).toBe(actionStatuses.length);
  expect(actionStatuses.map((status) => legend().get(actionStatusLabels[status]))).toEqual(bars);
  expect(legend().get("Bloquée")).toBe(bar({ status: "in_progress", blocked: true }));
  expect(legend().get("En retard, de l’échéance à aujourd’hui")).toBe(
    bar({ status: "in_progress", late: true }),
  );
});

/** From where to where, in hundredths of the calendar. */
const rects = (html: string) =>
  [...html.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
    Number(x),
    Number(x) + Number(width),
  ]);
const blockedLate: ActionMark = { status: "in_progress", late: true, blocked: true };

test("what is blocked and late shows its deadline, and has its place in the legend", () => {
  const [[, due] = [], [from, now] = []] = rects(drawn(blockedLate));
  expect([due, from]).toEqual([from, 58.26]);
  expect(now).toBeCloseTo(63.11);
  expect(bar(blockedLate)).not.toBe(bar({ status: "in_progress", blocked: true }));
  expect(legend().get("Bloquée et en retard")).toBe(bar(blockedLate));
});

test("a delay of some days is wide enough to be seen, and stops today", () => {
  for (const end of ["2026-11-14", "2026-11-22"]) {
    const [, [from = 0, now = 0] = []] = rects(drawn({ status: "in_progress", late: true }, end));
    expect(now - from).toBeCloseTo(3);
    expect(now).toBeCloseTo(63.11);
  }
});
