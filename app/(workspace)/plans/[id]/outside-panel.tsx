import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import type { listOutside } from "@/db/figures/outside";
import { actionCode } from "@/lib/actions/labels";
import { formatCount } from "@/lib/french/format";

/** Once its period has changed: the actions and the events of the plan that it leaves outside. */
export function OutsidePanel({ outside }: { outside: Awaited<ReturnType<typeof listOutside>> }) {
  const { actions, events } = outside;
  if (actions.length + events.length === 0) return null;
  const counted = [
    actions.length > 0 && formatCount(actions.length, "action"),
    events.length > 0 && formatCount(events.length, "événement"),
  ].filter(Boolean);
  return (
    <Callout title={`Hors de la période du plan\u00a0: ${counted.join(" et ")}`}>
      <p>Leurs dates n’ont pas changé. Corrigez-les si elles doivent suivre le plan.</p>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <Link href={`/actions/${action.id}`} prefetch={false}>
              {actionCode(action)} {action.title}
            </Link>
          </li>
        ))}
        {events.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/evenements/${id}`} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
