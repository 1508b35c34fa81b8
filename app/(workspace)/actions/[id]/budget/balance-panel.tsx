import { Amount } from "@/components/actions/amount";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Callout } from "@/components/ui/callout";
import { typeset } from "@/components/ui/typeset";
import type { BudgetLine } from "@/db/actions/budget/reads";
import type { Funding } from "@/db/actions/fundings/reads";
import {
  doubtsOf,
  expectedOf,
  gapOf,
  type Money,
  moneyWords,
  sharesOf,
  sumCents,
  totalsOf,
  yearsOf,
} from "@/lib/actions/budget/balance";
import { doubtSentence, gapSentence, sharesSentence } from "@/lib/actions/budget/sentences";

type Props = { lines: readonly BudgetLine[]; fundings: readonly Funding[] };

const heads: Record<keyof Money, string> = {
  planned: "Prévu",
  actual: "Réalisé",
  requested: "Demandé",
  granted: "Accordé",
  committed: "Engagé",
  paid: "Versé",
};

/** The balance in a sentence, then year by year: six words that are never mixed, and what the plan of financing lacks. */
export function BalancePanel({ lines, fundings }: Props) {
  const doubts = doubtsOf(lines, fundings);
  const years = yearsOf([...lines, ...fundings]);
  const rows = [
    ...years.map((year) => ({
      label: String(year),
      lines: lines.filter((line) => line.year === year),
      fundings: fundings.filter((funding) => funding.year === year),
    })),
    ...(years.length > 1 ? [{ label: "Ensemble", lines, fundings }] : []),
  ];
  const shares = sharesSentence(sharesOf(fundings));
  const planned = totalsOf(lines, fundings).planned;
  const sentence = gapSentence(planned, sumCents(fundings.map(expectedOf)));
  return (
    <Block title="Équilibre du plan de financement">
      <p className={(gapOf(lines, fundings) ?? 0) > 0 ? "note alert-text" : "note"}>{typeset(sentence)}</p>
      {rows.length > 0 && (
        <TableFrame label="Montants par année">
          <table className="t">
            <caption className="vh">Montants par année</caption>
            <thead>
              <tr>
                <th scope="col">Année</th>
                {moneyWords.map((word) => (
                  <th key={word} scope="col" className="n">
                    {heads[word]}
                  </th>
                ))}
                <th scope="col" className="n">
                  Reste à financer
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const totals = totalsOf(row.lines, row.fundings);
                return (
                  <tr key={row.label}>
                    <th scope="row">{row.label}</th>
                    {moneyWords.map((word) => (
                      <td key={word} className="n">
                        <Amount cents={totals[word]} />
                      </td>
                    ))}
                    <td className="n">
                      <Amount cents={gapOf(row.lines, row.fundings)} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableFrame>
      )}
      {shares && <p className="note">{typeset(shares)}</p>}
      {doubts.length > 0 && (
        <Callout tone="info" title="Montants à vérifier">
          <ul>
            {doubts.map((doubt) => (
              <li key={doubtSentence(doubt)}>{typeset(doubtSentence(doubt))}</li>
            ))}
          </ul>
          <p>Rien n’est corrigé à votre place&nbsp;: un montant peut être juste et surprendre.</p>
        </Callout>
      )}
    </Block>
  );
}
