import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { drawnStates } from "@/lib/actions/states";
import { ActionTile } from "./tile";
import { TileLegend } from "./tile-legend";

/** The class and the signs of a tile. */
const look = (html: string) =>
  [html.match(/t-[a-zA-Z]\b/)?.[0], ...(html.match(/\bi-[a-z]+/g) ?? [])].join(" ");
const tile = (mark: (typeof drawnStates)[number]["mark"]) =>
  look(
    renderToStaticMarkup(
      <ActionTile
        tile={{ id: "a", code: "A1.1", title: "Annuaire", late: false, blocked: false, ...mark }}
      />,
    ),
  );
const legend = new Map(
  renderToStaticMarkup(<TileLegend />)
    .split("<li>")
    .map((entry) => [entry.replace(/<[^>]*>/g, ""), look(entry)]),
);

test("the legend shows each state as its tile does, and no two alike", () => {
  const drawn = drawnStates.map(({ mark }) => tile(mark));
  expect(new Set(drawn).size).toBe(drawnStates.length);
  expect(drawnStates.map(({ label }) => legend.get(label))).toEqual(drawn);
});
