import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { Typeset } from "@/components/ui/typeset";

/** Before a plan is closed: what is left open under its actions. It is a warning, and closes nothing. */
export function LeftOpenPanel({ lines }: { lines: readonly { said: string; href: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <Callout title="Sous les actions de ce plan, il reste">
      <ul>
        {lines.map(({ said, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              <Typeset>{said}</Typeset>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        Le plan peut être clos ainsi. Les événements et les emplois de ses actions ne se modifieront plus, les
        projets resteront suivis&nbsp;: demandez d’abord à l’agent ce qui doit encore être saisi.
      </p>
    </Callout>
  );
}
