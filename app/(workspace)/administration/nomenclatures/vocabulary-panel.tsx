import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { TermKind } from "@/db/nomenclatures/limits";
import type { ListedTerm } from "@/db/nomenclatures/reads";
import { formatNumber } from "@/lib/french/format";
import { termKindLabels, termKindUses } from "@/lib/nomenclatures/labels";

type Props = { kind: TermKind; terms: readonly ListedTerm[]; writes: boolean };

const addressOf = (kind: TermKind) => `/administration/nomenclatures/nouveau?vocabulaire=${kind}`;

/** One vocabulary: its terms in the order of the lists, those that have left the choices last. */
export function VocabularyPanel({ kind, terms, writes }: Props) {
  const ordered = [...terms].sort((a, b) => Number(a.gone) - Number(b.gone));
  const living = terms.filter(({ gone }) => !gone).length;
  return (
    <Block
      title={termKindLabels[kind]}
      id={kind}
      className="c6"
      count={living}
      lede={termKindUses[kind]}
      tools={
        writes && (
          <Link href={addressOf(kind)} prefetch={false}>
            Ajouter<span className="vh"> un terme à «&nbsp;{termKindLabels[kind]}&nbsp;»</span>
          </Link>
        )
      }
    >
      {terms.length === 0 ? (
        <Empty
          gesture={
            writes && (
              <Link href={addressOf(kind)} prefetch={false}>
                Ajouter le premier
              </Link>
            )
          }
        >
          Ce vocabulaire n’a pas encore de terme.
        </Empty>
      ) : (
        <table className="t terms">
          <caption className="vh">{termKindLabels[kind]}</caption>
          <thead>
            <tr>
              <th scope="col">Terme</th>
              {writes && (
                <th scope="col" className="n">
                  Fiches
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {ordered.map((term) => (
              <tr key={term.id} className={term.gone ? "gone" : undefined}>
                <th scope="row">
                  <Link href={`/administration/nomenclatures/${term.id}`} prefetch={false}>
                    {term.label}
                  </Link>
                  {term.gone && <span className="lead">Retiré des choix</span>}
                </th>
                {writes && <td className="n">{formatNumber(term.uses ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}
