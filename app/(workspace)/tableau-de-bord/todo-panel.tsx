import { randomUUID } from "node:crypto";
import Link from "next/link";
import { BlockedFlag } from "@/components/actions/blocked-flag";
import { ConfirmForm } from "@/components/page/confirm-form";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Icon, type IconName } from "@/components/ui/icon";
import { typeset } from "@/components/ui/typeset";
import type { Todo, TodoKind } from "@/lib/home/todo";
import { confirmNow } from "./mutations";

const kinds: Record<Exclude<TodoKind, "blocked">, { icon: IconName; label: string }> = {
  returned: { icon: "plan", label: "À compléter" },
  review: { icon: "speech", label: "Avis de la Région" },
  plan: { icon: "plan", label: "Plan échu" },
  late: { icon: "clock", label: "En retard" },
  resume: { icon: "paused", label: "En pause" },
  decision: { icon: "stairs", label: "Suite à donner" },
  report: { icon: "calendar", label: "Bilan" },
  postponed: { icon: "calendar", label: "Reporté" },
  project: { icon: "person", label: "Projet" },
  closing: { icon: "plan", label: "Plan échu" },
  confidence: { icon: "bright", label: "Météo" },
};

const flagged: readonly TodoKind[] = ["late", "plan", "returned"];

function KindMark({ kind }: { kind: TodoKind }) {
  if (kind === "blocked") return <BlockedFlag />;
  const { icon, label } = kinds[kind];
  return (
    <span className={flagged.includes(kind) ? "flag" : "kind"}>
      <Icon name={icon} size={18} />
      {label}
    </span>
  );
}

function Lines({ todos }: { todos: readonly Todo[] }) {
  return (
    <ul>
      {todos.map(({ key, kind, title, detail, since, hot, href, gesture, version }) => (
        <li key={`${kind} ${key}`} className={hot ? "todo hot" : "todo"}>
          <div className="todo-k">
            <KindMark kind={kind} />
          </div>
          <div className="todo-b">
            <Link href={href} prefetch={false}>
              {title}
            </Link>
            {detail && <p>{typeset(detail)}</p>}
          </div>
          <div className="todo-w">{since}</div>
          {version === undefined ? (
            <ButtonLink href={href} variant="second" size="small">
              {gesture}
              <span className="vh">{`\u00a0: ${title}`}</span>
            </ButtonLink>
          ) : (
            <ConfirmForm mutation={confirmNow} action={{ id: key, title, version }} requestKey={randomUUID()}>
              {gesture}
            </ConfirmForm>
          )}
        </li>
      ))}
    </ul>
  );
}

type Props = { shown: readonly Todo[]; folded: readonly Todo[]; count: number; more: string };

/** What waits for the agent, each line with the gesture that ends it. A long list folds its end. */
export function TodoPanel({ shown, folded, count, more }: Props) {
  return (
    <Block title="Ce qui vous attend" id="attente" className="c8" count={count || undefined}>
      {count === 0 ? (
        <Empty>Rien à traiter. Les retards, les bilans et les projets à relancer s’affichent ici.</Empty>
      ) : (
        <Lines todos={shown} />
      )}
      {folded.length > 0 && (
        <details className="fold">
          <summary>{more}</summary>
          <Lines todos={folded} />
        </details>
      )}
    </Block>
  );
}
