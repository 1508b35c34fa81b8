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
  /** Another way to fill it than a screen of its own. */
  children?: ReactNode;
};

const signs = { done: "full", begun: "half", todo: "empty", left: "struck" } as const;

/** A step of setting up: its state, what is there, why, the screen that fills it, and the way to leave it or take it again. */
export function StepPanel({ step: { step, title, why, state, count, pages }, hidden, children }: Props) {
  return (
    <li className="set-up-step" data-state={state} id={step}>
      <p className="set-up-state">
        <Icon name={signs[state]} />
        {stateLabels[state]}
      </p>
      <div>
        <h2>{title}</h2>
        <p>
          <b>{typeset(count)}</b>
        </p>
        <p className="set-up-why">{typeset(why)}</p>
        <div className="set-up-acts">
          {pages.map(({ href, label, fills }) =>
            fills ? (
              <ButtonLink key={href} href={href} variant={state === "todo" ? "first" : "second"} size="small">
                {label}
              </ButtonLink>
            ) : (
              <Link key={href} href={href} prefetch={false}>
                {label}
              </Link>
            ),
          )}
          {children}
          {state !== "done" && <StepForm step={step} left={state === "left"} title={title} hidden={hidden} />}
        </div>
      </div>
    </li>
  );
}
