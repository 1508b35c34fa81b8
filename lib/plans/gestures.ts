import "server-only";
import { getEditedPlan } from "@/db/plans/edition";
import { holdPeriods, holdPeriodsUnder } from "@/db/plans/parents";
import { pldeWall } from "@/db/plans/plde/wall";
import { planWall } from "@/db/plans/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { createUnder } from "@/lib/kernel/children";
import { typedOf } from "@/lib/kernel/typed-values";
import { update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { newArchive, newPlan, planMain } from "./fields";
import { planSaid } from "./labels";
import { usualEnd, wrongArchive, wrongNewPlan, wrongPlan, wrongPlanAlone } from "./rules";
import { savedHead } from "./stored";

/** A plan is opened under a PLDE of its territory, whatever the statuses of the plans that the PLDE has already. */
const underPlde = { permission: "plan.open", key: "pldeId", missing: "Choisissez le PLDE." } as const;

type Held = Awaited<ReturnType<typeof holdPeriodsUnder>>;

/** The plans of the territories asked, with one more. */
const withOne = (
  held: Held,
  {
    title,
    number,
    startsOn,
    endsOn,
  }: { title: string; number: number; startsOn: string; endsOn: string | null },
  { territoryId }: { territoryId: string },
): Held => [
  ...held,
  { id: "", territoryId, number, title, startsOn, endsOn: endsOn ?? startsOn, counts: true },
];

/** « Ouvrir un plan »: a draft, 36 months long where no end is typed. */
export const createPlan = createUnder(planWall, pldeWall, newPlan, {
  ...underPlde,
  says: planSaid.ouvert,
  alone: ({ startsOn, endsOn }, refuse) =>
    wrongPlanAlone({ startsOn, endsOn: endsOn ?? "", signedOn: null, deliberation: null }, (name, said) => {
      if (name === "endsOn" && endsOn) refuse("endsOn", said);
    }),
  settle: (typed) => ({ ...typed, endsOn: typed.endsOn ?? usualEnd(typed.startsOn) }),
  parents: (tx, { scope }, typed) =>
    holdPeriodsUnder(
      tx,
      scope,
      typed.map(({ of }) => of),
    ),
  guard: (typed, { territoryId }, _, held) =>
    wrongNewPlan(
      typed,
      held.filter((one) => one.territoryId === territoryId),
    ),
  accepted: withOne,
});

/** « Entrer un plan passé »: closed since its end, and open until all of it is entered (« Terminer la saisie »). */
export const createArchive = createUnder(planWall, pldeWall, newArchive, {
  ...underPlde,
  verb: "createArchive",
  says: planSaid.entre,
  alone: wrongPlanAlone,
  parents: (tx, { scope }, typed) =>
    holdPeriodsUnder(
      tx,
      scope,
      typed.map(({ of }) => of),
    ),
  guard: (typed, { territoryId }, { today }, held) =>
    wrongArchive(
      typed,
      held.filter((one) => one.territoryId === territoryId),
      today,
    ),
  completes: async (_, typed) =>
    typed.map(({ fields: { endsOn } }) => ({ status: "closed", closedOn: endsOn, entering: true })),
  accepted: withOne,
});

/** « Modifier le plan »: its words and its dates; its status, its number and its PLDE are not changed here. */
export const updatePlan = update(planWall, planMain, {
  permission: "plan.write",
  key: "planId",
  says: planSaid.modifie,
  alone: wrongPlanAlone,
  parents: (tx, { scope }, _, ids) => holdPeriods(tx, scope, ids),
  guard(typed, periods, { row, actor }) {
    const others = periods.filter(({ id, territoryId }) => id !== row.id && territoryId === row.territoryId);
    if (row.entering && typed.endsOn >= actor.today)
      return { endsOn: ["Un plan passé est fini avant aujourd’hui."] };
    return wrongPlan(typed, row, others, actor.today);
  },
  accepted: (periods, id, { title, startsOn, endsOn }) =>
    periods.map((one) => (one.id === id ? { ...one, title, startsOn, endsOn } : one)),
  async stored(tx, { scope, timeZone }, id) {
    const { plan } = found(await getEditedPlan(scope, id, tx));
    return { ...savedHead(plan, timeZone), ...typedOf(planMain, plan) };
  },
});

/** What is in force is kept, as what is sent. */
const binning = { permission: "plan.write", key: "planId", part: "unsigned" } as const;
const holding = {
  parents: (tx: Tx, { scope }: Actor, ids: readonly string[]) => holdPeriods(tx, scope, ids),
};

/** To the bin, before it is sent and while nothing stands on it; what was sent or signed is abandoned. */
export const deletePlan = toBin(
  planWall,
  { ...binning, says: planSaid.supprime },
  {
    ...holding,
    guard({ status, entering }) {
      if (status !== "draft" && status !== "returned" && !entering) throw new Refusal("planKept");
    },
  },
);

/** Out of the bin with its number, while its PLDE is living and its period is still free. */
export const restorePlan = outOfBin(planWall, { ...binning, says: planSaid.restaure }, holding);
