import Link from "next/link";
import { Block } from "@/components/ui/block";
import { typeset } from "@/components/ui/typeset";
import { listBudgetLines } from "@/db/actions/budget/reads";
import { listFundings } from "@/db/actions/fundings/reads";
import { expectedOf, sumCents, totalsOf } from "@/lib/actions/budget/balance";
import { gapSentence } from "@/lib/actions/budget/sentences";
import type { Viewer } from "@/lib/auth/viewer";

type Props = { viewer: Viewer; actionId: string; editable: boolean };

/** Whether the action is paid for, in a sentence; its lines are a page of their own. */
export async function BudgetPanel({ viewer, actionId, editable }: Props) {
  const [lines, fundings] = await Promise.all([
    listBudgetLines(viewer.scope, actionId),
    listFundings(viewer.scope, actionId),
  ]);
  const { planned } = totalsOf(lines, fundings);
  return (
    <Block title="Budget" className="side">
      <p className="note">{typeset(gapSentence(planned, sumCents(fundings.map(expectedOf))))}</p>
      <Link href={`/actions/${actionId}/budget`} prefetch={false}>
        {editable ? "Budget et financement" : "Voir le budget et le financement"}
      </Link>
    </Block>
  );
}
