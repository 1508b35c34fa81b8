import { Callout } from "@/components/ui/callout";
import type { PlanStatus } from "@/db/enums";
import { lockSentence, type PlanPart } from "@/lib/permissions/locks";

type Props = {
  status: PlanStatus | null;
  /** The reader would write here, were the plan open. */
  writer: boolean;
  /** What the page would let them write: how it goes, unless it is said. */
  part?: PlanPart;
};

/** Why a page of a locked plan shows no form, to those who would look for it; and who can lift it. */
export function PlanLock({ status, writer, part = "followUp" }: Props) {
  const said = writer ? lockSentence(status, part) : null;
  return (
    said && (
      <Callout tone="info" title={said.title}>
        <p>{said.text}</p>
      </Callout>
    )
  );
}
