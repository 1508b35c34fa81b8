import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { typeset } from "@/components/ui/typeset";
import { type PreparedStep, stateLabels } from "@/lib/regions/set-up";
import { StepForm } from "./step-form";

type Props = {
  step: PreparedStep;
  hidden: Readonly<Record<string, string | number>>;
  children?: ReactNode;
};

const signs = { done: "full", begun: "half", todo: "empty", left: "struck" } as const;

/** A step of setting up: its state, what is there, why, the screen that fills it, and the way to leave it or take it again. */
export function StepPanel({ step: { step, title, why, state, count, pages }, hidden, children }: Props) {
  const [first, ...others] = pages;
  return (
    <li className={`set-up-step ${state}`} id={step}>
      <p className="state">
        <Icon name={signs[state]} />
        {stateLabels[state]}
      </p>
      <div>
        <h2>{title}</h2>
        <p className="count">{typeset(count)}</p>
        <p className="why">{typeset(why)}</p>
        {children}
        <div className="acts">
          {first && (
            <ButtonLink href={first.href} variant={state === "todo" ? "first" : "second"} size="small">
              {first.label}
            </ButtonLink>
          )}
          {others.map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false}>
              {label}
            </Link>
          ))}
          {state !== "done" && <StepForm step={step} left={state === "left"} title={title} hidden={hidden} />}
        </div>
      </div>
    </li>
  );
}
