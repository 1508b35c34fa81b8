import "server-only";
import { sumFundings } from "@/db/actions/fundings/listed";
import { listActions } from "@/db/actions/reads";
import { listEvents } from "@/db/events/reads";
import { getRegionalFigures } from "@/db/figures/regional";
import { listTerritoryFigures } from "@/db/figures/territories";
import { getTerritory } from "@/db/figures/territory";
import type { Viewer } from "@/lib/auth/viewer";
import type { yearRead } from "@/lib/french/period";
import { knownUntil } from "../coverage";
import { prepareMatrix } from "../matrix";
import { preparePaper } from "./paper";

type Asked = Pick<ReturnType<typeof yearRead>, "year" | "period" | "day"> & { demonstration: boolean };

const few = { number: 1, size: 6 };

/**
 * The sheet of a territory, ready to be printed, as its page and its lists show it to this reader; null where they read no such territory.
 * Three reads at a time: a document takes no more of the database than a page.
 */
export async function readPaper(
  { scope, today }: Pick<Viewer, "scope" | "today">,
  slug: string,
  { year, period, day, demonstration }: Asked,
) {
  const known = /^[a-z0-9-]{1,60}$/.test(slug);
  const territory = known ? await getTerritory(scope, slug, today) : null;
  if (!territory) return null;
  const filters = { territory: slug, period };
  const [figures, lines] = await Promise.all([
    getRegionalFigures(scope, filters, today),
    listTerritoryFigures(scope, filters, today),
  ]);
  const [row] = prepareMatrix(lines, day);
  if (!row) return null;
  const actions = (asked: Parameters<typeof listActions>[1], direction: "asc" | "desc" = "asc") =>
    listActions(
      scope,
      { territoire: slug, periode: period, ...asked },
      { key: "echeance", direction },
      few,
      today,
    );
  const [late, blocked, done] = await Promise.all([
    actions({ retard: true }),
    actions({ blocage: true }),
    actions({ etat: "done" }, "desc"),
  ]);
  const [ofRegion, ofTerritory, coming] = await Promise.all([
    actions({ decision: "region" }),
    actions({ decision: "territory" }),
    listEvents(
      scope,
      { territoire: slug, situation: "coming" },
      { key: "date", direction: "asc" },
      few,
      today,
    ),
  ]);
  const plan = row.planId;
  const money = (by: "financeur" | "axe") => (plan ? sumFundings(scope, { plan }, by, today) : []);
  const [funders, ofAxes] = await Promise.all([money("financeur"), money("axe")]);
  return preparePaper({
    ...{ territory, row, figures, done, late, blocked, coming, funders, ofAxes, today, year, demonstration },
    awaited: { region: ofRegion, territory: ofTerritory },
    until: knownUntil(period, today),
  });
}
