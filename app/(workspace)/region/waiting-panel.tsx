import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Typeset } from "@/components/ui/typeset";
import type { WaitingLine } from "@/lib/plans/waiting";

/** Plans that wait for the officer, the oldest first, each with the step that it waits for; nothing when none does. */
export function WaitingPanel({ lines }: { lines: readonly WaitingLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="plans-waiting" aria-labelledby="plans-en-attente">
      <h3 id="plans-en-attente" className="alerts-h">
        Plans qui attendent la Région
      </h3>
      <ul>
        {lines.map(({ id, title, since, gesture, step }) => (
          <li key={id}>
            <Link href={`/plans/${id}`} prefetch={false}>
              {title}
            </Link>
            <span className="plans-waiting-since">
              <Typeset>{since}</Typeset>
            </span>
            <ButtonLink href={step} variant="second" size="small">
              {gesture}
              <span className="vh">{`\u00a0: ${title}`}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
