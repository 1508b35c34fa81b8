import Link from "next/link";
import { BlockedFlag } from "@/components/actions/blocked-flag";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { inWords } from "@/components/ui/words";
import type { LastDecision } from "@/db/decisions/reads";
import type { AwaitedAction } from "@/db/synthesis/reads";
import { outcomeLabels } from "@/lib/decisions/labels";
import type { RegionLinks } from "@/lib/figures/links";
import { uncapitalised } from "@/lib/french/capitals";
import { formatCount, formatShortDate, sinceDays } from "@/lib/french/format";
import type { Sentences } from "@/lib/synthesis/figures";
import { otherDecisions, shownDecisions } from "@/lib/synthesis/words";

type Props = {
  awaited: readonly AwaitedAction[];
  /** The last decisions taken, read on a screen: paper keeps what is awaited. */
  decided: readonly LastDecision[];
  whole: boolean;
  sentences: Sentences;
  to: RegionLinks;
  today: string;
};

function Decided({ decided, whole, today }: Pick<Props, "decided" | "whole" | "today">) {
  if (decided.length === 0) return null;
  return (
    <div className="no-print">
      <h3>Dernières décisions prises</h3>
      <ul>
        {decided.map(({ id, actionId, territoryName, title, outcome, decidedBy, decidedOn }) => (
          <li key={id} className="note">
            <Link href={`/actions/${actionId}#decision-${id}`} prefetch={false}>
              {whole && `${territoryName}\u00a0: `}
              {title}
            </Link>
            {`\u00a0: ${uncapitalised(outcomeLabels[outcome])}, ${decidedBy}, ${formatShortDate(decidedOn, today)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The three that have waited longest; the rest is in the list. */
export function DecisionsPanel({ awaited, decided, whole, sentences, to, today }: Props) {
  const { fromRegion, fromTerritory } = sentences;
  const shown = shownDecisions(awaited, whole);
  const others = otherDecisions({ fromRegion, fromTerritory }, whole, shown.length);
  return (
    <Block title={whole ? "Décisions attendues de la Région" : "Décisions attendues"} className="c4 dec">
      {shown.length === 0 ? (
        <Empty>Aucune décision n’est attendue{whole && " de la Région"}.</Empty>
      ) : (
        <ol className="decs">
          {shown.map(({ id, territoryName, title, reason, awaitedFrom, days }) => (
            <li key={id}>
              <h3>
                <Link href={`/actions/${id}`} prefetch={false}>
                  {whole && `${territoryName}\u00a0: `}
                  {title}
                </Link>
              </h3>
              {reason && <p className="why">{inWords(reason)}</p>}
              <p>
                <BlockedFlag
                  label={`${whole ? "" : awaitedFrom === "region" ? "de la Région, " : "du territoire, "}bloquée ${sinceDays(days ?? 0)}`}
                />
              </p>
            </li>
          ))}
        </ol>
      )}
      {others && <p className="note">{others}</p>}
      <p className="note rest">
        {fromRegion > 0 && (
          <Link href={to.actions({ decision: "region" })} prefetch={false}>
            {formatCount(fromRegion, "action")}&nbsp;: décision de la Région
          </Link>
        )}
        {fromTerritory > 0 && (
          <Link href={to.actions({ decision: "territory" })} prefetch={false}>
            {formatCount(fromTerritory, "action")}&nbsp;: décision du territoire
          </Link>
        )}
      </p>
      <Decided decided={decided} whole={whole} today={today} />
    </Block>
  );
}
