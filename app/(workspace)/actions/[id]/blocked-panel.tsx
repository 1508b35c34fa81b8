import { Callout } from "@/components/ui/callout";
import type { Action } from "@/db/actions/reads";
import { formatDate } from "@/lib/french/format";
import { UnblockForm } from "./unblock-form";

const awaited = {
  none: "",
  territory: "\u00a0: décision attendue du territoire",
  region: "\u00a0: décision attendue de la Région",
};

/** Since when, why, what would end it, whose decision is awaited; the gesture for those who may. */
export function BlockedPanel({
  action,
  editable,
  requestKey,
}: {
  action: Action;
  editable: boolean;
  requestKey: string;
}) {
  if (!action.blocked || !action.blockedOn) return null;
  const facts = [{ label: "Motif", value: action.blockedReason }];
  if (action.unblockingCondition) facts.push({ label: "Pour débloquer", value: action.unblockingCondition });
  const gesture = <UnblockForm actionId={action.id} version={action.version} requestKey={requestKey} />;
  return (
    <Callout
      title={`Bloquée depuis le ${formatDate(action.blockedOn)}${awaited[action.decisionAwaitedFrom]}`}
      facts={facts}
      gestures={editable && gesture}
    />
  );
}
