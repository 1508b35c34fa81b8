import Link from "next/link";
import type { ReactNode } from "react";
import { Lede } from "@/components/ui/lede";
import type { ProjectStage } from "@/db/enums";
import { patience } from "@/db/patience";
import type { ProjectSummary } from "@/db/projects/figures";
import { formatCount, formatNumber } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";

const words: readonly [ProjectStage, string][] = [
  ["design", "en conception et montage"],
  ["launch", "en démarrage"],
  ["growth", "en développement"],
];

type Props = { summary: ProjectSummary; params: Record<string, string | undefined> };

/** The sentence of the list; each of its numbers is the list behind it. */
export function SummaryPanel({ summary, params }: Props) {
  const to = (situation?: string, etape?: string, children?: ReactNode) => (
    <Link
      href={href("/projets", { ...params, situation, etape })}
      prefetch={false}
      className={situation === "dormant" ? "al" : undefined}
    >
      {children}
    </Link>
  );
  const silence = to(
    "dormant",
    undefined,
    `${formatNumber(summary.dormant)} sans contact depuis ${patience.contact}\u00a0jours`,
  );
  return (
    <Lede>
      {summary.followed === 0 ? (
        "Aucun projet suivi"
      ) : (
        <>
          <b>{to("followed", undefined, formatCount(summary.followed, "projet suivi", "projets suivis"))}</b>
          {"\u00a0: "}
        </>
      )}
      {(summary.followed === 0 ? [] : words).map(([stage, label], index) => (
        <span key={stage}>
          {index > 0 && ", "}
          {to("followed", stage, formatNumber(summary[stage]))} {label}
        </span>
      ))}
      {summary.dormant > 0 && (
        <>
          {"\u00a0; "}
          {silence}
        </>
      )}
      .
      {summary.total > 0 && (
        <> {to("tous", undefined, formatCount(summary.total, "projet"))} en tout, dossiers clos compris.</>
      )}
    </Lede>
  );
}
