import { listAccounts } from "../accounts/reads";
import { listActions } from "../actions/reads";
import type { Db } from "../client";
import { listEvents } from "../events/reads";
import { listJobs } from "../jobs/reads";
import type { Noun } from "../nouns/registry";
import { listOrganisations } from "../organisations/reads";
import { listPlans } from "../plans/reads";
import { listProjects } from "../projects/reads";
import type { Scope } from "../scope";

export type Read = (scope: Scope, on: Db) => Promise<unknown>;

const today = "2026-11-23";
const page = { number: 1, size: 50 };

type Listed = {
  /** Its page as it opens: what its address asks by itself, its own order, fifty rows. */
  opens: Read;
  /** The same with nothing asked. */
  whole?: Read;
  /** Why the Région's reader sorts more rows than a page of it has. */
  sorts?: string;
  /** Why its rows touch more than eighty pages. */
  over?: string;
};

/** The list of each noun, null for one that has none of its own: a new noun says its own here, and is measured with the others. */
export const lists: Record<Noun, Listed | null> = {
  organisation: {
    opens: (scope, on) => listOrganisations(scope, {}, { key: "nom", direction: "asc" }, page, undefined, on),
  },
  plan: {
    opens: (scope, on) =>
      listPlans(scope, {}, { key: "territoire", direction: "asc" }, page, today, undefined, on),
    sorts: "by the name of a territory, which is of another table; a Région has some dozens of plans",
    over: "the territory of each is looked up behind a wall of its own before they are sorted",
  },
  action: {
    opens: (scope, on) =>
      listActions(scope, { etat: "open" }, { key: "echeance", direction: "asc" }, page, today, undefined, on),
  },
  event: {
    opens: (scope, on) =>
      listEvents(scope, { situation: "open" }, { key: "date", direction: "asc" }, page, today, undefined, on),
    whole: (scope, on) =>
      listEvents(scope, {}, { key: "date", direction: "desc" }, page, today, undefined, on),
  },
  project: {
    opens: (scope, on) =>
      listProjects(
        scope,
        { situation: "followed" },
        { key: "contact", direction: "desc" },
        page,
        today,
        undefined,
        on,
      ),
  },
  job: {
    opens: (scope, on) => listJobs(scope, {}, { key: "date", direction: "desc" }, page, undefined, on),
  },
  account: {
    over: "each account says its rights, its last visit and its links: questions of its own, for some dozens of people",
    opens: (scope, on) =>
      listAccounts(scope, {}, { key: "nom", direction: "asc" }, page, today, undefined, on),
  },
  region: null,
  /** What a Région says once, some dozens of each: their pages read all of them. */
  nomenclature: null,
  scheme: null,
  scheme_contact: null,
  operation: null,
  regional_objective: null,
  policy_section: null,
  /** Its figures, one line each (`listTerritoryFigures`), and not a page of rows. */
  territory: null,
  /** A hundred of them at most, the last. */
  import: null,
  plde: null,
  plan_transition: null,
  objective: null,
  /** Those of a plan, on its page. */
  snapshot: null,
  budget_line: null,
  funding: null,
  step: null,
  note: null,
  /** Those of an action, on its page. */
  decision: null,
  review: null,
  reply: null,
  /** Those of a row, on its page. */
  comment: null,
  holder: null,
  meeting: null,
  token: null,
  membership: null,
};

/** A figure of a list, or how many rows it has: it reads all that the list keeps, not fifty rows. */
export const isFigure = (query: string): boolean =>
  /^select (?:"live_job"\."kind", "live_job"\."basis", )?count\(/.test(query);
