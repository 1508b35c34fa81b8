import { marked } from "@/components/ui/icon";
import type { Confidence } from "@/db/enums";
import { confidenceLabels, confidenceShortLabels } from "@/lib/actions/labels";
import { confidenceIcons } from "./status-marks";

type Props = {
  confidence: Confidence | null;
  full?: boolean;
  /** Said when there is none, « close » for instance. */
  none?: string;
};

export function ConfidenceBadge({ confidence, full, none = "n.\u00a0r." }: Props) {
  if (confidence === null) return <span className="miss">{none}</span>;
  return (
    <span className={`conf conf-${confidence} ${marked(confidenceIcons[confidence])}`}>
      {(full ? confidenceLabels : confidenceShortLabels)[confidence]}
    </span>
  );
}
