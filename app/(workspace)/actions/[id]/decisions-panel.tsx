import Link from "next/link";
import { DecisionLines } from "@/components/decisions/lines";
import { Block } from "@/components/ui/block";
import type { Action } from "@/db/actions/reads";
import type { listDecisions } from "@/db/decisions/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { recordLabel } from "@/lib/decisions/labels";
import { awaitsFrom } from "@/lib/decisions/rights";
import { can, placeOf } from "@/lib/permissions/can";

type Props = { action: Action; viewer: Viewer; asked: ReturnType<typeof listDecisions> };

/** The decisions taken on the action, and where the one that it waits for is recorded. */
export async function DecisionsPanel({ action, viewer, asked }: Props) {
  const decisions = await asked;
  const here = `/actions/${action.id}/decisions`;
  const waits = awaitsFrom(viewer, action);
  if (decisions.length === 0 && !waits) return null;
  return (
    <Block
      title="Décisions"
      id="decisions"
      count={decisions.length}
      tools={
        decisions.length > 0 &&
        can(viewer, "decision.write", placeOf(action)) && (
          <Link href={here} prefetch={false}>
            Suivre ou corriger
          </Link>
        )
      }
    >
      {waits && (
        <Link href={here} prefetch={false} className="btn second small">
          {recordLabel(waits)}
        </Link>
      )}
      <DecisionLines decisions={decisions} today={viewer.today} />
    </Block>
  );
}
