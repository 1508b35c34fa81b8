import Link from "next/link";
import { BlockedFlag } from "@/components/actions/blocked-flag";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { inWords } from "@/components/ui/words";
import type { AwaitedAction } from "@/db/synthesis/reads";
import type { RegionLinks } from "@/lib/figures/links";
import { formatCount, sinceDays } from "@/lib/french/format";
import type { Sentences } from "@/lib/synthesis/figures";
import { otherDecisions, shownDecisions } from "@/lib/synthesis/words";

type Props = { awaited: readonly AwaitedAction[]; whole: boolean; sentences: Sentences; to: RegionLinks };

/** The three that have waited longest; the rest is in the list. */
export function DecisionsPanel({ awaited, whole, sentences: { fromRegion, fromTerritory }, to }: Props) {
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
    </Block>
  );
}
