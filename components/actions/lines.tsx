import Link from "next/link";
import type { listLedActions } from "@/db/actions/led";
import { actionCode } from "@/lib/actions/labels";
import { formatCount } from "@/lib/french/format";
import { StatusBadge } from "./status-badge";

type Props = Awaited<ReturnType<typeof listLedActions>> & {
  /** Where the list of all of them is. */
  every: string;
};

/** Some actions of several territories, one a line, and the way to all of them. */
export function ActionLines({ rows, total, every }: Props) {
  return (
    <>
      <ul className="led-l">
        {rows.map((action) => (
          <li key={action.id}>
            <Link href={`/actions/${action.id}`} prefetch={false}>
              {actionCode(action)} {action.title}
            </Link>
            <StatusBadge status={action.status} />
            <span className="cover">{action.territoryName}</span>
          </li>
        ))}
      </ul>
      <p className="note">
        <Link href={every} prefetch={false}>
          {total > rows.length
            ? `Voir les ${formatCount(total, "action")}`
            : "Les voir dans la liste des actions"}
        </Link>
      </p>
    </>
  );
}
