import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { periodLabel } from "@/lib/plans/labels";

type Plan = { id: string; territoryName: string; startsOn: string; endsOn: string };

/** Asked first where an address names no plan: an action stands in one. */
export function PickPlan({
  title,
  plans,
  hrefFor,
}: {
  title: string;
  plans: readonly Plan[];
  hrefFor: (planId: string) => string;
}) {
  return (
    <>
      <PageHead title={title} />
      {plans.length === 0 ? (
        <Empty
          gesture={
            <Link href="/plans/nouveau" prefetch={false}>
              Ouvrir un plan
            </Link>
          }
        >
          Votre territoire n’a pas de plan en cours&nbsp;: une action s’ajoute à un plan.
        </Empty>
      ) : (
        <>
          <Lede>Dans quel plan&nbsp;?</Lede>
          <ul className="pick-list">
            {plans.map((one) => (
              <li key={one.id}>
                <ButtonLink href={hrefFor(one.id)} variant="second">
                  {one.territoryName}, plan {periodLabel(one)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
