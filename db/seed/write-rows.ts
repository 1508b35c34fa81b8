import { eq } from "drizzle-orm";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { actionAudiences, actionCommunes, actionPartners, actionSectors } from "../actions/links/table";
import { notes } from "../actions/notes/table";
import { steps } from "../actions/steps/table";
import { actionRegionalObjectives, actions, actionTerritories } from "../actions/table";
import type { Db } from "../client";
import { organisations } from "../organisations/table";
import { objectives } from "../plans/objectives/table";
import { pldes } from "../plans/plde/table";
import { plans } from "../plans/table";
import { planTransitions } from "../plans/transitions/table";
import { stableId } from "../reference/stable-id";
import { accountId, type DemonstrationAccount } from "./accounts";
import { type LifeRows, lifeTables } from "./life";
import { decided } from "./plan-moves";
import type { PlanRows } from "./plans";

export type Tx = Db;

/** Inserts in slices: PostgreSQL takes 65 535 parameters at most. */
async function insertAll<Row>(
  rows: readonly Row[],
  insert: (slice: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
}

/** Who wrote a territory's rows: its agent, or the officer where there is none. */
export function authors(all: readonly DemonstrationAccount[]): Hand["author"] {
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

/** Who wrote a territory's rows, and the instant of the seed: nothing was written after it. */
export type Hand = { author: (territoryId: string) => string; now: Date };

/** A row that someone keeps. */
type Signed = {
  id: string;
  territoryId: string;
  createdAt?: Date;
  updatedAt?: Date;
  /** The officer, of what the Région wrote. */
  createdBy?: string | null;
};

/** Up to two hours around the usual one, the same for all that one touch of a row wrote. */
const minutesOf = (id: string) => (Number.parseInt(id.slice(-4), 16) % 241) - 120;

/** Never after the seed: what is dated back is recorded as such. */
function moved(at: Date | undefined, id: string, now: Date): Date | undefined {
  return at && new Date(Math.min(at.getTime() + minutesOf(id) * 60_000, now.getTime() - 1_000));
}

const signing =
  ({ author, now }: Hand) =>
  <Row extends Signed>(row: Row, touched: string = row.id) => ({
    ...row,
    createdBy: row.createdBy ?? author(row.territoryId),
    createdAt: moved(row.createdAt, touched, now),
    updatedAt: moved(row.updatedAt, touched, now),
  });

const signAll = <Row extends Signed>(rows: readonly Row[], hand: Hand) =>
  rows.map((row) => signing(hand)(row));

/** Signed by the officer, when the first of the accounts was opened: what is a Région's own was there before the plans. */
async function signGround<Row extends object>(tx: Tx, rows: readonly Row[]) {
  const createdBy = accountId("region@demo.example");
  const [opened] = await tx
    .select({ at: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.id, createdBy));
  return rows.map((row) => ({ ...row, createdBy, createdAt: opened?.at, updatedAt: opened?.at }));
}

/** Plans and what they hold, each row signed by who keeps it. */
export async function writePlans(tx: Tx, rows: PlanRows, hand: Hand): Promise<void> {
  const signed = signing(hand);
  await insertAll(await signGround(tx, rows.organisations), (slice) =>
    tx.insert(organisations).values(slice),
  );
  await insertAll(signAll(rows.pldes, hand), (slice) => tx.insert(pldes).values(slice));
  await insertAll(signAll(rows.plans, hand), (slice) => tx.insert(plans).values(slice));
  await insertAll(
    signAll(rows.transitions, hand).map((row) =>
      decided.includes(row.move) ? { ...row, createdBy: accountId("region@demo.example") } : row,
    ),
    (slice) => tx.insert(planTransitions).values(slice),
  );
  await insertAll(signAll(rows.objectives, hand), (slice) => tx.insert(objectives).values(slice));
  await insertAll(
    rows.actions.map((action) => ({
      ...signed(action),
      confidenceBy: action.confidence ? hand.author(action.territoryId) : null,
    })),
    (slice) => tx.insert(actions).values(slice),
  );
  await insertAll(signAll(rows.steps, hand), (slice) => tx.insert(steps).values(slice));
  await insertAll(rows.actionTerritories, (slice) => tx.insert(actionTerritories).values(slice));
  await insertAll(rows.actionRegionalObjectives, (slice) =>
    tx.insert(actionRegionalObjectives).values(slice),
  );
  await insertAll(rows.actionPartners, (slice) => tx.insert(actionPartners).values(slice));
  await insertAll(rows.actionAudiences, (slice) => tx.insert(actionAudiences).values(slice));
  await insertAll(rows.actionSectors, (slice) => tx.insert(actionSectors).values(slice));
  await insertAll(rows.actionCommunes, (slice) => tx.insert(actionCommunes).values(slice));
  await insertAll(
    rows.notes.map((note) => ({
      ...signed(note, note.actionId),
      createdBy: hand.author(note.authorTerritoryId),
    })),
    (slice) => tx.insert(notes).values(slice),
  );
}

/** What the plans gave rise to, and the cards of what is published. */
export async function writeLife(tx: Tx, rows: LifeRows, hand: Hand): Promise<void> {
  for (const [name, { table, card }] of Object.entries(lifeTables)) {
    const written: readonly Partial<Signed>[] = rows[name as keyof LifeRows];
    const own = written.filter((row): row is Signed => row.id !== undefined && row.territoryId !== undefined);
    // A link has no id, and nobody signs it.
    const signed = own.length > 0 ? signAll(own, hand) : written;
    await insertAll(signed, (slice) => tx.insert(table).values(slice as PgInsertValue<PgTable>[]));
    await card?.publish(
      tx,
      own.map(({ id }) => id),
    );
  }
}
