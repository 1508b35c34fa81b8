import { type ProjectStage, type ProjectStatus, projectStages } from "@/db/enums";
import { formatCount } from "@/lib/french/format";
import { isFollowed } from "./rules";

/** Cards that a column shows before it sends to the list. */
const cardsShown = 30;

/**
 * Projects by stage, in the order given: what a column shows, how many it leaves to the list, and the closed cases among
 * them in words (« 5, dont 1 clos »). A stage asked alone comes alone.
 */
export function prepareBoard<Row extends { stage: ProjectStage; status: ProjectStatus }>(
  rows: readonly Row[],
  asked?: ProjectStage,
  most = cardsShown,
) {
  return projectStages
    .filter((stage) => asked === undefined || stage === asked)
    .map((stage) => {
      const own = rows.filter((row) => row.stage === stage);
      const closed = own.filter(({ status }) => !isFollowed(status)).length;
      return {
        stage,
        total: own.length,
        count:
          closed === 0 ? String(own.length) : `${own.length}, dont ${formatCount(closed, "clos", "clos")}`,
        cards: own.slice(0, most),
        more: Math.max(0, own.length - most),
      };
    });
}
