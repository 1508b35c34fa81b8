import type { AwaitedDecision, DecisionOutcome } from "@/db/enums";
import { markOf } from "@/lib/kernel/mark";
import type { BlockFate } from "./labels";

type Typed = {
  askedOn: string;
  decidedOn: string;
  ownedBy: AwaitedDecision;
  owner: string;
  dueOn: string | null;
};

/** What a decision says against itself. */
export function wrongDecisionAlone(
  { askedOn, decidedOn, ownedBy, owner, dueOn }: Typed,
  refuse: (name: keyof Typed, sentence: string) => void,
): void {
  if (askedOn && decidedOn && decidedOn < askedOn)
    refuse("decidedOn", "La décision ne peut pas précéder sa demande.");
  if (ownedBy === "none" && (owner !== "" || dueOn !== null))
    refuse("ownedBy", "Dites qui se charge de la suite, ou effacez la fonction et la date.");
  if (dueOn && decidedOn && dueOn < decidedOn)
    refuse("dueOn", "L’échéance de la suite ne peut pas précéder la décision.");
}

/** What today contradicts, by field, or null. */
export const wrongDecisionDay = ({ decidedOn }: Pick<Typed, "decidedOn">, today: string) =>
  decidedOn > today ? { decidedOn: ["Cette date ne peut pas être après aujourd’hui."] } : null;

/** Does a decision lift the block? An agreement does unless it is said otherwise, nothing else does. */
export const liftsBlock = (outcome: DecisionOutcome, fate: BlockFate): boolean =>
  fate === "outcome" ? outcome === "agreed" : fate === "lifted";

type Block = {
  blocked: boolean;
  blockedOn: string | null;
  blockedReason: string | null;
  unblockingCondition: string | null;
  decisionAwaitedFrom: AwaitedDecision;
};

/** A mark of the block that is read, and of the last decision on it: a form sent on another one is told. */
export const markOfBlock = (block: Block, lastDecision: string | null): string =>
  markOf(
    JSON.stringify([
      block.blocked,
      block.blockedOn,
      block.blockedReason,
      block.unblockingCondition,
      block.decisionAwaitedFrom,
      lastDecision,
    ]),
  );

type Following = { ownedBy: AwaitedDecision; dueOn: string | null; doneOn: string | null };

/** What follows is due, today or before, and not done. */
export const isFollowUpDue = ({ ownedBy, dueOn, doneOn }: Following, today: string): boolean =>
  ownedBy !== "none" && doneOn === null && dueOn !== null && dueOn <= today;

/** Of decisions on an action, that which was recorded last; null of none. */
export const lastRecorded = (decisions: readonly { id: string; createdAt: Date }[]): string | null =>
  [...decisions].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id.localeCompare(a.id))[0]
    ?.id ?? null;
