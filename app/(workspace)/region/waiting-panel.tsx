import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Typeset } from "@/components/ui/typeset";

type Line = { id: string; title: string; href: string; since: string; gesture: string; step: string };

type Props = { id: string; title: string; lines: readonly Line[]; more?: string | null };

/** What waits for the officer, the oldest first, each with the step that it waits for; nothing when none does. */
export function WaitingPanel({ id: heading, title: said, lines, more }: Props) {
  if (lines.length === 0) return null;
  return (
    <section className="plans-waiting" aria-labelledby={heading}>
      <h3 id={heading} className="alerts-h">
        {said}
      </h3>
      <ul>
        {lines.map(({ id, title, href, since, gesture, step }) => (
          <li key={id}>
            <Link href={href} prefetch={false}>
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
      {more && <p className="note">{more}</p>}
    </section>
  );
}
