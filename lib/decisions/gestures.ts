import "server-only";
import { actionWall } from "@/db/actions/wall";
import { getDecision } from "@/db/decisions/reads";
import { type HeldBlock, holdBlocks } from "@/db/decisions/rows";
import { decisionWall } from "@/db/decisions/wall";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { gesture } from "@/lib/kernel/gesture";
import { storedAs } from "@/lib/kernel/ground-stored";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";
import { decisionForm, newDecision } from "./fields";
import { decisionSaid } from "./labels";
import { corrects, follows, records } from "./rights";
import { liftsBlock, markOfBlock, wrongDecisionAlone, wrongDecisionDay } from "./rules";

const nothing = async () => null;
const reads = readsAdding("actionId", newDecision, { alone: wrongDecisionAlone });

/** Settled, changed or already decided since the page was read: what was typed is kept, and the page is read again. */
const moved = () =>
  new Refusal(
    "changed",
    undefined,
    "Le blocage de cette action a changé pendant votre saisie (levé, modifié ou déjà décidé) et rien n’a été enregistré. Votre texte est là\u00a0: relisez l’action avant de l’enregistrer.",
  );

/** « Enregistrer la décision » that a blocked action waits for: the base lifts its block, or ends its wait. */
export const recordDecision = gesture<Adding<typeof newDecision> & { id: string }, HeldBlock, null>({
  name: "decision.create",
  says: decisionSaid.decision,
  makes: true,
  reader: { input: reads.input, read: (values) => ({ ...reads.read(values), id: newId() }) },
  parents: nothing,
  async find(tx, { scope }, typed) {
    const ids = typed.map(({ of }) => of);
    const held = await holdBlocks(tx, scope, ids);
    const others = ids.filter((id) => !held.has(id));
    const seen = others.length > 0 ? await actionWall.seen(tx, scope, others) : [];
    return ids.map((id) => held.get(id) ?? (seen.includes(id) ? "forbidden" : "absent"));
  },
  authorize(actor, row) {
    authorize(actor, "decision.write", row);
    if (!records(actor, row, row.decisionAwaitedFrom)) throw new Refusal("forbidden");
  },
  stale: async (_, __, { fields }, row) =>
    fields.onBlock === markOfBlock(row, row.lastDecision) ? null : moved(),
  guard({ fields }, row, _, { today }) {
    if (row.status === "renewed") throw new Refusal("actionRenewed");
    if (!row.blocked || row.decisionAwaitedFrom === "none") throw moved();
    return wrongDecisionDay(fields, today);
  },
  write: (tx, _, todo) =>
    insertRows(
      tx,
      decisionWall,
      todo.map(({ typed: { id, of, fields }, row: { regionId, territoryId, decisionAwaitedFrom } }) => {
        const { fate, onBlock: _read, ...kept } = fields;
        return {
          ...kept,
          ...{ id, regionId, territoryId, actionId: of, askedFrom: decisionAwaitedFrom },
          lifts: liftsBlock(fields.outcome, fate),
        };
      }),
    ),
});

const onRow = { permission: "decision.write", key: "decisionId" } as const;

/** « Corriger »: what is said of it; it stays on its action, and the block as it is. */
export const editDecision = update(decisionWall, decisionForm, {
  ...onRow,
  says: decisionSaid.decision_corrigee,
  alone: wrongDecisionAlone,
  parents: nothing,
  guard(typed, _, { row, actor }) {
    if (!corrects(actor, row)) throw new Refusal("forbidden");
    return wrongDecisionDay(typed, actor.today);
  },
  keeps: (typed) => (typed.ownedBy === "none" ? { ...typed, doneOn: null } : typed),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(decisionForm, found(await getDecision(scope, id, tx)), timeZone),
});

const following = (verb: string, says: string, doneOn: (actor: Actor) => string | null) =>
  update(
    decisionWall,
    {},
    {
      ...onRow,
      ...{ verb, says, parents: nothing },
      guard(_, __, { row, actor }) {
        if (!follows(actor, row)) throw new Refusal("forbidden");
        if (row.ownedBy === "none") throw new Refusal("changed");
        return null;
      },
      keeps: (_, __, { actor }) => ({ doneOn: doneOn(actor) }),
    },
  );

/** « Fait », and « À faire de nouveau ». */
export const followDecision = following("follow", decisionSaid.suite_faite, ({ today }) => today);
export const unfollowDecision = following("unfollow", decisionSaid.suite_reprise, () => null);

type Row = Parameters<typeof corrects>[1];

/** Whoever asks is all that is known before the row. */
const byItsHand = {
  parents: async (_: unknown, actor: Actor) => actor,
  guard(row: Row, actor: Actor) {
    if (!corrects(actor, row)) throw new Refusal("forbidden");
  },
};

/** To the bin: the block of its action stays as it is. */
export const deleteDecision = toBin(
  decisionWall,
  { ...onRow, says: decisionSaid.decision_supprimee },
  byItsHand,
);

export const restoreDecision = outOfBin(
  decisionWall,
  { ...onRow, says: decisionSaid.decision_restauree },
  byItsHand,
);
