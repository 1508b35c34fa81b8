import type { ProgressBasis } from "@/db/enums";
import { formatCount, formatPercent } from "@/lib/french/format";
import { progressOf } from "./rules";

/** « d’après 3 étapes faites sur 5 », beside a percent. */
export const countedBy = ({ all, done }: { all: number; done: number }): string =>
  `d’après ${formatCount(done, "étape faite", "étapes faites")} sur ${all}`;

/** Where the progress of an action comes from, and what its steps would make of it where it is given by hand. */
export function basisSentence(
  { progress, progressBasis }: { progress: number; progressBasis: ProgressBasis },
  steps: readonly { weight: number; doneOn: string | null }[],
): string {
  const counted = progressOf(steps);
  if (progressBasis === "steps")
    return `L’avancement est calculé d’après le poids des étapes faites\u00a0: ${formatPercent(progress)}.`;
  const by = `L’avancement est saisi à la main\u00a0: ${formatPercent(progress)}.`;
  return counted === null ? by : `${by} Les étapes donneraient ${formatPercent(counted)}.`;
}
