import type { LeftOpen } from "@/db/figures/left-open";
import { formatCount } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";

/** What is left open under a plan that is about to be closed, in numbers, each with the list of those very rows; none when all is settled. */
export function leftOpenLines(planId: string, counted: LeftOpen): { said: string; href: string }[] {
  const under = (path: string, asked: Record<string, string>) => href(path, { plan: planId, ...asked });
  const lines = [
    {
      count: counted.awaiting,
      said: formatCount(counted.awaiting, "événement passé sans bilan", "événements passés sans bilan"),
      href: under("/evenements", { situation: "awaiting" }),
    },
    {
      count: counted.coming,
      said: formatCount(counted.coming, "événement à venir", "événements à venir"),
      href: under("/evenements", { situation: "coming" }),
    },
    {
      count: counted.postponed,
      said: formatCount(
        counted.postponed,
        "événement reporté sans nouvelle date",
        "événements reportés sans nouvelle date",
      ),
      href: under("/evenements", { etat: "postponed" }),
    },
    {
      count: counted.forecasts,
      said: formatCount(
        counted.forecasts,
        "déclaration d’emplois encore prévus",
        "déclarations d’emplois encore prévus",
      ),
      href: under("/emplois", { base: "forecast" }),
    },
    {
      count: counted.projects,
      said: formatCount(counted.projects, "projet encore accompagné", "projets encore accompagnés"),
      href: under("/projets", { situation: "followed", vue: "tableau" }),
    },
  ];
  return lines.filter(({ count }) => count > 0).map((line) => ({ said: line.said, href: line.href }));
}
