import Link from "next/link";
import { Block } from "@/components/ui/block";
import { typeset } from "@/components/ui/typeset";
import type { listBudgetLines } from "@/db/actions/budget/reads";
import type { listFundings } from "@/db/actions/fundings/reads";
import { expectedOf, sumCents, totalsOf } from "@/lib/actions/budget/balance";
import { gapSentence } from "@/lib/actions/budget/sentences";

type Props = {
  actionId: string;
  editable: boolean;
  asked: { lines: ReturnType<typeof listBudgetLines>; fundings: ReturnType<typeof listFundings> };
};

/** Whether the action is paid for, in a sentence; its lines are a page of their own. */
export async function BudgetPanel({ actionId, editable, asked }: Props) {
  const [lines, fundings] = await Promise.all([asked.lines, asked.fundings]);
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
