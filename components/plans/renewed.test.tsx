import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlanRenewed } from "./renewed";

test("of a plan that is renewed already, the page says by which one, in what state, and leads to it", () => {
  const next = { id: "n", status: "draft", startsOn: "2028-01-01", endsOn: "2030-12-31" } as const;
  const page = renderToStaticMarkup(<PlanRenewed next={next} today="2026-11-23" />);
  expect(page).toContain('href="/plans/n"');
  expect(page.replace(/<[^>]*>/g, "")).toBe(
    "Ce plan est déjà renouvelé\u00a0: plan 2028–2030, en élaboration",
  );
});
