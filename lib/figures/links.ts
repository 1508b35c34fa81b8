import { href } from "@/lib/kernel/search-params";

/** The filters of the Région's page as every address writes them; the period is always said. */
export type RegionUrl = { periode: string; axe?: string; departement?: string; territoire?: string };

type More = Record<string, string | undefined>;

export type RegionLinks = ReturnType<typeof linksOf>;

/** Addresses of the lists behind the figures, under the same filters. Projects are a stock of every axis: neither period nor axis. */
export function linksOf({ periode, axe, departement, territoire }: RegionUrl) {
  const to =
    (path: string) =>
    (more: More = {}) =>
      href(path, { periode, axe, departement, territoire, ...more });
  return {
    actions: to("/actions"),
    events: to("/evenements"),
    jobs: to("/emplois"),
    actionsCsv: to("/actions/export"),
    eventsCsv: to("/evenements/export"),
    jobsCsv: to("/emplois/export"),
    projects: (more: More = {}) =>
      href("/projets", { departement, territoire, situation: "followed", ...more }),
    plans: (more: More = {}) => href("/plans", { departement, territoire, ...more }),
    territory: (slug: string) => `/territoires/${slug}`,
  };
}
