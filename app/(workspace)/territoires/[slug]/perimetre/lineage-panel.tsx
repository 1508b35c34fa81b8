import { Lineage } from "@/components/territories/lineage";
import { Block } from "@/components/ui/block";
import type { GroundTerritory } from "@/db/territories/reads";

type Props = { territory: Pick<GroundTerritory, "predecessors" | "successors">; today: string };

/** What it came after, and what came after it. */
export function LineagePanel({ territory, today }: Props) {
  if (territory.predecessors.length + territory.successors.length === 0) return null;
  return (
    <Block title="Filiation" className="side">
      <Lineage of={territory} today={today} />
    </Block>
  );
}
