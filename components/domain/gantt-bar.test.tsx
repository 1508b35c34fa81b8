import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { actionStatuses } from "@/db/enums";
import { actionStatusLabels } from "@/lib/actions/labels";
import { GanttBar, GanttLegend } from "./gantt-bar";
import type { ActionMark } from "./status-marks";

const period = { start: "2025-01-01", end: "2027-12-31" };
/** How bars are drawn, without where. */
const looks = (html: string) => html.match(/(class="[mg]-[a-z]+"|fill="[^"]+")/g)?.join(" ") ?? "";
const bar = (mark: ActionMark) =>
  looks(
    renderToStaticMarkup(
      <GanttBar period={period} today="2026-11-23" start="2025-03-01" end="2026-09-30" mark={mark} />,
    ),
  );
const legend = () =>
  new Map(
    renderToStaticMarkup(<GanttLegend />)
      .split("<li>")
      .map((entry) => [entry.replace(/<[^>]*>/g, ""), looks(entry)]),
  );

test("the calendar draws each state as its legend does, and no two states alike", () => {
  const drawn = actionStatuses.map((status) => bar({ status }));
  expect(new Set(drawn).size).toBe(actionStatuses.length);
  expect(actionStatuses.map((status) => legend().get(actionStatusLabels[status]))).toEqual(drawn);
  expect(legend().get("Bloquée")).toBe(bar({ status: "in_progress", blocked: true }));
  expect(legend().get("En retard, de l’échéance à aujourd’hui")).toBe(
    bar({ status: "in_progress", late: true }),
  );
});
