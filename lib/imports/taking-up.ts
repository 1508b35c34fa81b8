import "server-only";
import { standingOf } from "@/db/imports/standing";
import type { HeldImport } from "@/db/imports/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { takingUpIn } from "@/lib/auth/rehearsing";
import { authorize } from "@/lib/permissions/can";
import { Refusal } from "@/lib/platform/errors";
import { hands } from "./hands";
import { importWorks } from "./works";

/**
 * Who writes what an import says, and takes it back: an agent of its territory; where there is none and its plan is a draft, the
 * officer who prepared it. Throws Refusal "importTended", "importSent" or "importUntended" to an officer elsewhere, "forbidden" to anybody else.
 */
export async function writerOf(tx: Tx, actor: Actor, row: HeldImport): Promise<Actor> {
  const place = { ...row, planStatus: null };
  const { writes } = importWorks[row.noun];
  const hand = hands(actor, writes, { ...place, ...(await standingOf(tx, actor.scope, row, actor.today)) });
  if (hand === "agent") return actor;
  if (hand === "officer") return takingUpIn(actor, row);
  if (hand === "tended") throw new Refusal("importTended");
  if (hand === "sent") throw new Refusal("importSent");
  if (hand === "untended") throw new Refusal("importUntended");
  authorize(actor, writes, place);
  throw new Refusal("forbidden");
}
