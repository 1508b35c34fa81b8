import "server-only";
import { actionWall } from "@/db/actions/wall";
import { update } from "@/lib/kernel/verbs";
import { actionBlock } from "../fields";
import { actionSaid } from "../labels";
import { storedAs } from "../read";
import { blockValues } from "../stored";

const onRow = { permission: "action.write", key: "actionId" } as const;
const nothing = async () => null;

/** « Signaler le blocage »: since today, why, what would unblock it, whose decision is awaited. */
export const blockAction = update(actionWall, actionBlock, {
  ...onRow,
  verb: "block",
  says: actionSaid.bloque,
  alone({ blockedReason }, refuse) {
    if (blockedReason === null) refuse("blockedReason", "Dites ce qui bloque.");
  },
  parents: nothing,
  guard: () => null,
  keeps: (typed, _, { row, actor: { today } }) => ({
    ...typed,
    ...{ blocked: true, blockedOn: row.blockedOn ?? today, touchedOn: today },
  }),
  stored: storedAs(blockValues),
});

/** « Lever le blocage »; the audit keeps what it was. */
export const unblockAction = update(
  actionWall,
  {},
  {
    ...onRow,
    verb: "unblock",
    says: actionSaid.debloque,
    parents: nothing,
    guard: () => null,
    keeps: (_, __, { actor }) => ({
      ...{ blocked: false, blockedOn: null, blockedReason: null, unblockingCondition: null },
      ...{ decisionAwaitedFrom: "none", touchedOn: actor.today },
    }),
  },
);
