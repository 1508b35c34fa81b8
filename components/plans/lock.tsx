import { Callout } from "@/components/ui/callout";
import type { PlanStatus } from "@/db/enums";
import { lockSentence } from "@/lib/permissions/locks";

type Props = {
  status: PlanStatus | null;
  /** The reader would write here, were the plan open. */
  writer: boolean;
};

/** Why a page of a locked plan shows no form, to those who would look for it; and who can lift it. */
export function PlanLock({ status, writer }: Props) {
  const said = writer ? lockSentence(status) : null;
  return (
    said && (
      <Callout tone="info" title={said.title}>
        <p>{said.text}</p>
      </Callout>
    )
  );
}
