import "server-only";
import { listActions } from "@/db/actions/reads";
import { listEvents } from "@/db/events/reads";
import { listTerritoryFacts } from "@/db/figures/territory";
import { listOrganisations } from "@/db/organisations/reads";
import { listPlans } from "@/db/plans/reads";
import { listProjects } from "@/db/projects/reads";
import { listSchemes } from "@/db/schemes/reads";
import { askTogether } from "@/db/scope";
import { listPlaces } from "@/db/territories/choices";
import { actionCode } from "@/lib/actions/labels";
import { actionListOf, actionWords } from "@/lib/actions/list";
import { actionStatusLabels } from "@/lib/actions/states";
import type { Viewer } from "@/lib/auth/viewer";
import { eventFields } from "@/lib/events/fields";
import { eventList, eventWords } from "@/lib/events/list";
import { formatWhen } from "@/lib/events/when";
import { matchingTerritories } from "@/lib/figures/territories/rows";
import { type Asked, allOf, filtersOf, type List } from "@/lib/kernel/list";
import { organisationKindLabels, organisationWords } from "@/lib/organisations/labels";
import { organisationList } from "@/lib/organisations/list";
import { periodLabel, planStateLabel } from "@/lib/plans/labels";
import { planList, planWords } from "@/lib/plans/list";
import { projectStatusLabels } from "@/lib/projects/labels";
import { projectList, projectWords } from "@/lib/projects/list";
import { schemeWords } from "@/lib/schemes/labels";

/** What is found of one noun: the first rows, how many there are, and the list that shows them all, which counts as many. */
export type FoundGroup = {
  key: "territories" | "plans" | "actions" | "events" | "projects" | "schemes" | "organisations";
  total: number;
  rows: readonly FoundRow[];
  /** The list with the same words. */
  list: { path: string; asked: Asked };
};
type FoundRow = { id: string; href: string; title: string; about: readonly (string | null)[] };

/** Rows of a group that are shown before its list is opened. */
const shownOfGroup = 5;
const nothingKnown = { leadOrganisation: null, departementName: null, epcis: [] };
/** Of actions, those that moved last. */
const latest = { key: "maj", direction: "desc" } as const;
const first = { number: 1, size: shownOfGroup };

/** A list asked for these words among all that it holds, of every year. */
const everywhere = (list: List, words: string): Asked => {
  const period = list.filters.periode ? { periode: "toutes" } : {};
  return { ...allOf(list), ...period, recherche: words };
};

/**
 * Everything that shows these words to this reader, by noun: each read by its own list, under the reader's own rights, in one transaction;
 * never a holder. Groups without a row are left out. Throws what a list throws.
 */
export async function readEverywhere(viewer: Viewer, words: string): Promise<FoundGroup[]> {
  const { scope, today } = viewer;
  const of = <Where>(list: List<List["filters"], string, Where>) => {
    const asked = everywhere(list, words);
    return { asked, path: list.path, filters: filtersOf(list, asked, today), sort: list.sort };
  };
  const lists = {
    actions: of(actionListOf(viewer)),
    events: of(eventList),
    projects: of(projectList),
    organisations: of(organisationList),
    plans: { ...of(planList), asked: { recherche: words, etat: "tous" } },
  };
  const plansAsked = filtersOf(planList, lists.plans.asked, today);
  const read = askTogether(scope, {
    places: (on) => listPlaces(scope, on),
    facts: (on) => listTerritoryFacts(scope, today, on),
    plans: (on) => listPlans(scope, plansAsked, planList.sort, first, today, planWords, on),
    actions: (on) => listActions(scope, lists.actions.filters, latest, first, today, actionWords, on),
    events: (on) => listEvents(scope, lists.events.filters, eventList.sort, first, today, eventWords, on),
    projects: (on) =>
      listProjects(scope, lists.projects.filters, projectList.sort, first, today, projectWords, on),
    schemes: (on) => listSchemes(scope, { search: words, words: schemeWords }, on),
    organisations: (on) =>
      listOrganisations(
        scope,
        lists.organisations.filters,
        organisationList.sort,
        first,
        organisationWords,
        on,
      ),
  });
  const facts = new Map((await read.facts).map((fact) => [fact.id, fact]));
  const places = matchingTerritories(
    (await read.places).territories.map((place) => ({ ...nothingKnown, ...facts.get(place.id), ...place })),
    words,
  );
  const [plans, actions, events] = [await read.plans, await read.actions, await read.events];
  const [projects, schemes, organisations] = [
    await read.projects,
    await read.schemes,
    await read.organisations,
  ];
  const groups: FoundGroup[] = [
    {
      key: "territories",
      total: places.length,
      rows: places.slice(0, shownOfGroup).map(({ id, slug, name, leadOrganisation }) => ({
        ...{ id, href: `/territoires/${slug}`, title: name, about: [leadOrganisation] },
      })),
      list: { path: "/territoires", asked: { recherche: words } },
    },
    {
      key: "plans",
      total: plans.total,
      rows: plans.rows.map((row) => ({
        ...{ id: row.id, href: `/plans/${row.id}`, title: row.title },
        about: [row.territoryName, periodLabel(row), planStateLabel(row, today)],
      })),
      list: lists.plans,
    },
    {
      key: "actions",
      total: actions.total,
      rows: actions.rows.map((row) => ({
        ...{ id: row.id, href: `/actions/${row.id}`, title: row.title },
        about: [actionCode(row), row.territoryName, actionStatusLabels[row.status]],
      })),
      list: lists.actions,
    },
    {
      key: "events",
      total: events.total,
      rows: events.rows.map((row) => ({
        ...{ id: row.id, href: `/evenements/${row.id}`, title: row.title },
        about: [eventFields.type.words[row.type], formatWhen(row), row.territoryName],
      })),
      list: lists.events,
    },
    {
      key: "projects",
      total: projects.total,
      rows: projects.rows.map((row) => ({
        ...{ id: row.id, href: `/projets/${row.id}`, title: row.title },
        about: [row.territoryName, projectStatusLabels[row.status]],
      })),
      list: lists.projects,
    },
    {
      key: "schemes",
      total: schemes.length,
      rows: schemes.slice(0, shownOfGroup).map(({ id, code, name }) => ({
        ...{ id, href: `/dispositifs/${code}`, title: name, about: [] },
      })),
      list: { path: "/dispositifs", asked: { recherche: words } },
    },
    {
      key: "organisations",
      total: organisations.total,
      rows: organisations.rows.map((row) => ({
        ...{ id: row.id, href: `/organisations/${row.id}`, title: row.name },
        about: [row.acronym, organisationKindLabels[row.kind], row.territoryName],
      })),
      list: lists.organisations,
    },
  ];
  return groups.filter(({ total }) => total > 0);
}
