import { test } from "@playwright/test";
import type { Http } from "../http";
import { written } from "./expected";
import { funding, line } from "./money-typed";
import { asOwner, revive } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const own = { ...written, agentA: ["ofA"] } as const;
const actionOf = async ({ sql }: Http, table: string, id: string) => {
  const [row] = await sql<{ id: string }[]>`select action_id as id from ${sql(table)} where id = ${id}`;
  return row?.id ?? id;
};
/** What was planned was signed with its plan: an amendment opens it, so that only who asks may refuse. */
const amended = (http: Http) =>
  asOwner(
    http,
    (sql) =>
      sql`update plan set amending = true, version = version + 1 where status = 'active' and not amending`,
  );
const ready = amended;
const onAction = { server: "agentA", table: "action", idField: "actionId", allowed: written, ready } as const;
const onLine = {
  server: "agentA",
  table: "budget_line",
  idField: "budgetLineId",
  allowed: own,
  ready,
} as const;
const onFunding = { server: "agentA", table: "funding", idField: "fundingId", allowed: own, ready } as const;
const lineOf = async (id: string, http: Http) =>
  `/actions/${await actionOf(http, "budget_line", id)}/budget?ligne=${id}`;
const fundingOf = async (id: string, http: Http) =>
  `/actions/${await actionOf(http, "funding", id)}/budget?financement=${id}`;

const gestures: Record<string, Gesture> = {
  addLine: {
    ...onAction,
    writes: "budget_line",
    page: (id) => `/actions/${id}/budget`,
    marker: 'name="plannedCents"',
    fields: line,
  },
  editLine: { ...onLine, page: lineOf, marker: 'name="plannedCents"', fields: line },
  removeLine: {
    ...onLine,
    page: lineOf,
    marker: "Mettre cette ligne à la corbeille",
    fields: {},
    ready: async (http, id) => {
      await amended(http);
      await revive("budget_line")(http, id);
    },
  },
  addFunds: {
    ...onAction,
    writes: "funding",
    page: (id) => `/actions/${id}/budget`,
    marker: 'name="agreement"',
    fields: funding,
  },
  editFunds: { ...onFunding, page: fundingOf, marker: 'name="agreement"', fields: funding },
  removeFunds: {
    ...onFunding,
    page: fundingOf,
    marker: "Mettre ce financement à la corbeille",
    fields: {},
    ready: async (http, id) => {
      await amended(http);
      await revive("funding")(http, id);
    },
  },
};

test("rejouer les formulaires du budget et du financement d’une action n’écrit que chez soi", async () => {
  test.setTimeout(300_000);
  await replayAll("money", gestures, true);
});
