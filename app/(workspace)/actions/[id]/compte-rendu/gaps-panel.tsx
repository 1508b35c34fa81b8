import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Callout } from "@/components/ui/callout";
import { typeset } from "@/components/ui/typeset";
import type { Report } from "@/lib/actions/budget/report";
import { coverageSentence, grantSentences } from "@/lib/actions/budget/report-sentences";

type Props = { report: Report; actionId: string; editable: boolean };

/** What each grant is in the whole, what is not known, and the gaps that nobody has explained yet. */
export function GapsPanel({ report, actionId, editable }: Props) {
  const missing = coverageSentence(report);
  const { toExplain } = report;
  return (
    <Block title="À lire avec ces comptes">
      {grantSentences(report).map((sentence) => (
        <p key={sentence} className="note">
          {typeset(sentence)}
        </p>
      ))}
      {missing && <p className="note">{typeset(missing)}</p>}
      <p className="note">
        Prévision&nbsp;: dépenses prévues, financements demandés. Réalisation&nbsp;: dépenses réalisées,
        financements versés. Les postes sont ceux du compte rendu financier de subvention (Cerfa
        nº&nbsp;15059).
      </p>
      {toExplain.length > 0 && (
        <Callout tone="info" title="Écarts à expliquer">
          <ul>
            {toExplain.map(({ id, label, year }) => (
              <li key={id}>
                {editable ? (
                  <Link href={`/actions/${actionId}/budget?ligne=${id}#depense`} prefetch={false}>
                    {label}, {year}
                  </Link>
                ) : (
                  `${label}, ${year}`
                )}
              </li>
            ))}
          </ul>
          <p>Un écart d’un dixième du montant prévu, ou une dépense imprévue, s’explique en une phrase.</p>
        </Callout>
      )}
    </Block>
  );
}
