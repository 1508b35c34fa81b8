import Link from "next/link";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Typeset } from "@/components/ui/typeset";
import type { PlanStep } from "@/lib/plans/moves/steps";

/** What may be done of the plan from where it stands: by whom, and what is still missing, each thing where it is filled. */
export function StepsPanel({ steps }: { steps: readonly PlanStep[] }) {
  if (steps.length === 0) return null;
  return (
    <Block
      className="plan-stages"
      title="Étapes du plan"
      id="etapes"
      sub="Ce qui peut lui arriver depuis son état, et par qui."
    >
      <ul className="plan-steps">
        {steps.map(({ name, label, does, href, why, missing }) => (
          <li key={name}>
            {href ? (
              <ButtonLink href={href} variant="second" size="small">
                {label}
              </ButtonLink>
            ) : (
              <b className="plan-step-shut">{label}</b>
            )}
            <div>
              <p>
                <Typeset>{does}</Typeset>
              </p>
              {why && (
                <p className="note">
                  <Typeset>{why}</Typeset>
                </p>
              )}
              {missing.length > 0 && (
                <ul className="plan-missing">
                  {missing.map((one) => (
                    <li key={`${one.href}${one.said}`}>
                      {one.href ? (
                        <Link href={one.href} prefetch={false}>
                          <Typeset>{one.said}</Typeset>
                        </Link>
                      ) : (
                        <Typeset>{one.said}</Typeset>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
