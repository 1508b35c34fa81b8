import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Typeset } from "@/components/ui/typeset";
import { actionCode } from "@/lib/actions/labels";
import type { ChangeName, Comparison, Pair } from "@/lib/snapshots/compare";
import { changeNames } from "@/lib/snapshots/compare";
import { changeLabels } from "@/lib/snapshots/sentence";
import { changeDetail } from "@/lib/snapshots/words";

/** An action that changed, and how. */
export function ChangeLine({
  pair,
  name,
  place,
}: {
  pair: Pair;
  name: ChangeName;
  place?: string | undefined;
}) {
  const action = pair.after ?? pair.before;
  if (!action) return null;
  const detail = changeDetail(pair, name);
  const said = `${actionCode(action)} ${action.title}`;
  return (
    <li>
      {place && `${place}\u00a0: `}
      {pair.after ? (
        <Link href={`/actions/${pair.actionId}`} prefetch={false}>
          <Typeset>{said}</Typeset>
        </Link>
      ) : (
        <Typeset>{said}</Typeset>
      )}
      {detail && <span className="cover">{`, ${detail}`}</span>}
    </li>
  );
}

/** What has changed, a list a kind of change; those that have none are left out. */
export function ChangeLists({ changes }: { changes: Comparison["changes"] }) {
  return changeNames.map(
    (name) =>
      changes[name].length > 0 && (
        <Block key={name} title={changeLabels[name]} id={name} count={changes[name].length}>
          <ul className="changes">
            {changes[name].map((pair) => (
              <ChangeLine key={pair.actionId} pair={pair} name={name} />
            ))}
          </ul>
        </Block>
      ),
  );
}
