import type { JobLine } from "@/db/jobs/reads";
import { formatNumber } from "@/lib/french/format";

const kinds = [
  ["created", "créés"],
  ["maintained", "maintenus"],
] as const;

/** FTE of actual jobs of one kind; null where none is declared. */
function actual(jobs: readonly Pick<JobLine, "kind" | "basis" | "fte">[], kind: string): number | null {
  const rows = jobs.filter((job) => job.basis === "actual" && job.kind === kind);
  return rows.length === 0 ? null : rows.reduce((sum, { fte }) => sum + Math.round(fte * 100), 0) / 100;
}

/**
 * « Visés : 3,5 ETP. Réels déclarés : 2 ETP créés, 1 ETP maintenus. », what is created and what is maintained apart; null where nothing is
 * aimed at.
 */
export function sayAimed(
  target: number | null,
  jobs: readonly Pick<JobLine, "kind" | "basis" | "fte">[],
): string | null {
  if (target === null) return null;
  const said = kinds.flatMap(([kind, word]) => {
    const fte = actual(jobs, kind);
    return fte === null ? [] : [`${formatNumber(fte)}\u00a0ETP ${word}`];
  });
  return `Visés\u00a0: ${formatNumber(target)}\u00a0ETP. Réels déclarés\u00a0: ${said.length > 0 ? said.join(", ") : "aucun"}.`;
}
