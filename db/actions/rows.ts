import "server-only";
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgSelect } from "drizzle-orm/pg-core";
import {
  type ActionStatus,
  type AwaitedDecision,
  type Axis,
  type Confidence,
  type Priority,
  priorities,
} from "../enums";
import { placeIn } from "../kernel/checks";
import { type FiltersOf, keptBy } from "../kernel/kept";
import { french, inPlaces, labelled, matching } from "../kernel/lists";
import { organisations } from "../organisations/table";
import { underObjective } from "../plans/objectives/choices";
import { openReviewOn } from "../reviews/rows";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import {
  actionsInForce,
  awaitedFrom,
  blockedOpen,
  confidenceAsked,
  late,
  ofOpenPlan,
  resumeDue,
  silent,
  stillOpen,
} from "./facts";
import { actionAudiences, actionPartners, actionSectors } from "./links/table";
import { type ActionWords, shownByAction } from "./shown";
import { actionTerritories, liveActions } from "./table";
import { actionWall } from "./wall";

const links = {
  table: actionTerritories,
  row: actionTerritories.actionId,
  territory: actionTerritories.territoryId,
};

/** Living actions that a reader sees: of the territories and regions read, or shared with them. */
export const visibleActions = actionWall.visible;

/** Of open actions of open plans only: the confidence of others is no longer asked. */
function confidenceIs(asked: Confidence | "none" | "due", today: string): SQL | undefined {
  if (asked === "due") return confidenceAsked(today);
  const said = asked === "none" ? isNull(liveActions.confidence) : eq(liveActions.confidence, asked);
  return and(said, stillOpen, ofOpenPlan);
}

/**
 * The relation of actions: what a query `from(liveActions)` is joined with, and the first wall. Its WHERE is given here: a later one
 * would take the place of the wall.
 */
export const ofActions = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .leftJoin(territories, eq(territories.id, liveActions.territoryId))
    .leftJoin(organisations, eq(organisations.id, liveActions.leadOrganisationId))
    .where(and(visibleActions(scope), where)) as unknown as Query & { where: never };

/** On which day, in what words rows say their codes, and the place asked, whose two filters speak of one territory. */
type Reading = {
  today: string;
  words?: ActionWords;
  departement?: string;
  territoire?: string;
  /** Who asks: what the Région says is not for all who read an action. */
  scope?: Scope;
};

type Links = typeof actionPartners | typeof actionAudiences | typeof actionSectors;

/** Tied by a link to what is asked. */
const linkedBy = (table: Links, column: PgColumn, asked: string) =>
  sql`${liveActions.id} in (select ${table.actionId} from ${table} where ${column} = ${asked})`;

/** What each filter of a list keeps, by its name in an address. */
const actionWhere = {
  recherche: (asked: string, { words, today }: Reading) => matching(asked, ...shownByAction(words, today)),
  territoire: (asked: string, { departement }: Reading) =>
    inPlaces({ territory: asked, departement }, liveActions, links),
  departement: (asked: string, { territoire }: Reading) =>
    inPlaces({ territory: territoire, departement: asked }, liveActions, links),
  axe: (asked: Axis) => eq(liveActions.axis, asked),
  /** An objective or an orientation by its id; `aucun`: actions that hang on none. */
  objectif: (asked: string) => underObjective(asked === "aucun" ? "none" : asked),
  /** `open`: neither done nor abandoned. */
  etat: (asked: ActionStatus | "open") => (asked === "open" ? stillOpen : eq(liveActions.status, asked)),
  /** `none`: not given; `due`: not given, or 90 days ago or more. */
  meteo: (asked: Confidence | "none" | "due", { today }: Reading) => confidenceIs(asked, today),
  /** `any`: a decision is awaited, whoever takes it. */
  decision: (asked: AwaitedDecision | "any") =>
    asked === "any" ? ne(awaitedFrom, "none") : eq(awaitedFrom, asked),
  /** Of plans in force at some day of the period; null: of every plan. */
  periode: (asked: { start: string; end: string } | null, { today }: Reading) =>
    asked ? actionsInForce(asked, today) : undefined,
  plan: (asked: string) => eq(liveActions.planId, asked),
  /** Led by an organisation. */
  structure: (asked: string) => eq(liveActions.leadOrganisationId, asked),
  /** In which an organisation takes part beside the one that leads. */
  partenaire: (asked: string) => linkedBy(actionPartners, actionPartners.organisationId, asked),
  priorite: (asked: Priority) => eq(liveActions.priority, asked),
  public: (asked: string) => linkedBy(actionAudiences, actionAudiences.audience, asked),
  secteur: (asked: string) => linkedBy(actionSectors, actionSectors.sector, asked),
  retard: (_: true, { today }: Reading) => late(today),
  blocage: (_: true) => blockedOpen,
  /** Neither updated nor noted for 90 days. */
  silence: (_: true, { today }: Reading) => silent(today),
  /** On hold, and the day of its return has come. */
  reprise: (_: true, { today }: Reading) => resumeDue(today),
  /** The Région asks something of it that is not settled. */
  avis: (_: true, { scope }: Reading) => (scope ? openReviewOn(scope) : sql`false`),
};

export type ActionFilters = FiltersOf<typeof actionWhere>;

/** What each sort of a list follows, by its name in an address. */
export const actionSort = {
  territoire: () => french(territories.name),
  numero: () => sql`(${liveActions.axis}, ${liveActions.number})`,
  titre: () => french(liveActions.title),
  etat: ({ words }: Reading) => french(labelled(liveActions.status, words?.codes.status)),
  avancement: () => sql`${liveActions.progress}`,
  echeance: () => sql`${liveActions.plannedEndOn}`,
  /** The most urgent first. */
  priorite: () => placeIn(priorities, liveActions.priority),
  maj: () => sql`${liveActions.touchedOn}`,
};

export type ActionSort = keyof typeof actionSort;

/** What the filters of a list or a figure keep of the relation. */
export function actionsKept(
  filters: ActionFilters,
  today: string,
  words?: ActionWords,
  scope?: Scope,
): SQL | undefined {
  const { departement, territoire } = filters;
  return and(...keptBy(actionWhere, filters, { today, words, departement, territoire, scope }));
}

type OfRegion = {
  territory?: string;
  departement?: string;
  axis?: Axis;
  period: { start: string; end: string } | null;
};

/** The same, with the wall, for the filters that the figures of a Région share between nouns. */
export const actionsOfRegion = (
  scope: Scope,
  { territory, departement, axis, period }: OfRegion,
  today: string,
  more: ActionFilters = {},
) =>
  and(
    visibleActions(scope),
    actionsKept({ territoire: territory, departement, axe: axis, periode: period, ...more }, today),
  );
