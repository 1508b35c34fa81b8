import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { stableId } from "../reference/stable-id";
import { actionRegionalObjectives, actions, actionTerritories, notes } from "../schema/actions";
import { events, eventTerritories } from "../schema/events";
import { jobs } from "../schema/jobs";
import { organisations } from "../schema/organisations";
import { objectives, plans, pldes } from "../schema/plans";
import { holders, meetings, projects } from "../schema/projects";
import { accountId, type DemonstrationAccount } from "./accounts";
import type { LifeRows } from "./life";
import type { PlanRows } from "./plans";

export type Tx = Pick<PostgresJsDatabase, "insert" | "execute">;

/** Inserts in slices: PostgreSQL takes 65 535 parameters at most. */
async function insertAll<Row>(
  rows: readonly Row[],
  insert: (slice: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
}

/** Who wrote a territory's rows: its agent, or the officer where there is none. */
export function authors(all: readonly DemonstrationAccount[]): (territoryId: string) => string {
  const agents = new Map(
    all
      .filter(({ role }) => role === "agent")
      .flatMap(({ email, territories }) =>
        territories.map((slug) => [stableId("territory", slug), accountId(email)]),
      ),
  );
  const officer = accountId("region@demo.example");
  return (territoryId) => agents.get(territoryId) ?? officer;
}

type Author = (territoryId: string) => string;

const signing =
  (author: Author) =>
  <Row extends { territoryId: string }>(row: Row) => ({ ...row, createdBy: author(row.territoryId) });

/** Plans and what they hold, each row signed by who keeps it. */
export async function writePlans(tx: Tx, rows: PlanRows, author: Author): Promise<void> {
  const signed = signing(author);
  await insertAll(rows.organisations, (slice) => tx.insert(organisations).values(slice));
  await insertAll(rows.pldes.map(signed), (slice) => tx.insert(pldes).values(slice));
  await insertAll(rows.plans.map(signed), (slice) => tx.insert(plans).values(slice));
  await insertAll(rows.objectives.map(signed), (slice) => tx.insert(objectives).values(slice));
  await insertAll(
    rows.actions.map((action) => ({
      ...signed(action),
      updatedAt: new Date(`${action.touchedOn}T15:12:00Z`),
      confidenceBy: action.confidence ? author(action.territoryId) : null,
    })),
    (slice) => tx.insert(actions).values(slice),
  );
  await insertAll(rows.actionTerritories, (slice) => tx.insert(actionTerritories).values(slice));
  await insertAll(rows.actionRegionalObjectives, (slice) =>
    tx.insert(actionRegionalObjectives).values(slice),
  );
  await insertAll(
    rows.notes.map((note) => ({
      ...note,
      createdBy: author(note.authorTerritoryId),
      createdAt: new Date(`${note.notedOn}T15:12:00Z`),
    })),
    (slice) => tx.insert(notes).values(slice),
  );
}

/** Events with their links, projects with their contacts (the last is the one the project carries already), jobs after what they realise. */
export async function writeLife(tx: Tx, rows: LifeRows, author: Author): Promise<void> {
  const signed = signing(author);
  await insertAll(rows.events.map(signed), (slice) => tx.insert(events).values(slice));
  await insertAll(rows.links, (slice) => tx.insert(eventTerritories).values(slice));
  await insertAll(rows.projects.map(signed), (slice) => tx.insert(projects).values(slice));
  await insertAll(rows.holders.map(signed), (slice) => tx.insert(holders).values(slice));
  await insertAll(rows.meetings.map(signed), (slice) => tx.insert(meetings).values(slice));
  const realising = rows.jobs.filter(({ realisesId }) => realisesId);
  await insertAll(rows.jobs.filter(({ realisesId }) => !realisesId).map(signed), (slice) =>
    tx.insert(jobs).values(slice),
  );
  await insertAll(realising.map(signed), (slice) => tx.insert(jobs).values(slice));
}
