import { randomUUID } from "node:crypto";
import Link from "next/link";
import { Amount } from "@/components/actions/amount";
import { TableFrame } from "@/components/table/table-frame";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { BudgetLine } from "@/db/actions/budget/reads";
import { budgetKindLabels, budgetLineFields, expenseNatureLabels } from "@/lib/actions/budget/fields";
import { formatFte } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { typedOf } from "@/lib/kernel/typed-values";
import { removeLine } from "../../mutations";
import { BudgetLineForm } from "./budget-line-form";

type Props = {
  actionId: string;
  lines: readonly BudgetLine[];
  editable: boolean;
  /** What was planned is signed. */
  signed: boolean;
  /** The line that is being written. */
  asked?: string | undefined;
};

/** What the action costs, line by line, then the form of one of them or of a new one. */
export function LinesPanel({ actionId, lines, editable, signed, asked }: Props) {
  const line = editable ? lines.find(({ id }) => id === asked) : undefined;
  const here = `/actions/${actionId}/budget`;
  return (
    <Block title="Dépenses" id="depenses">
      {lines.length === 0 ? (
        <Empty>Aucune dépense n’est inscrite.</Empty>
      ) : (
        <TableFrame label="Dépenses">
          <table className="t">
            <caption className="vh">Dépenses, par année</caption>
            <thead>
              <tr>
                <th scope="col">Année</th>
                <th scope="col">Section</th>
                <th scope="col">Dépense</th>
                <th scope="col" className="n">
                  Prévu
                </th>
                <th scope="col" className="n">
                  Réalisé
                </th>
                <th scope="col" className="n">
                  ETP
                </th>
                {editable && <th scope="col">Modifier</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((one) => (
                <tr key={one.id}>
                  <td>{one.year}</td>
                  <td>{budgetKindLabels[one.kind]}</td>
                  <th scope="row">
                    {one.label}
                    {one.nature && <p className="sub">{expenseNatureLabels[one.nature]}</p>}
                    {one.comment && <p className="sub">{one.comment}</p>}
                  </th>
                  <td className="n">
                    <Amount cents={one.plannedCents} />
                  </td>
                  <td className="n">
                    <Amount cents={one.actualCents} />
                  </td>
                  <td className="n">{one.fte !== null && formatFte(one.fte)}</td>
                  {editable && (
                    <td>
                      <Link href={`${here}?ligne=${one.id}#depense`} prefetch={false}>
                        Modifier
                        <span className="vh">
                          {" "}
                          {one.label}, {one.year}
                        </span>
                      </Link>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {editable && (
        <section id="depense" aria-label={line ? "Modifier une dépense" : "Ajouter une dépense"}>
          {line ? (
            <>
              <h3>
                Modifier «&nbsp;{line.label}&nbsp;», {line.year}
              </h3>
              <BudgetLineForm
                key={line.id}
                actionId={actionId}
                line={{ id: line.id, version: line.version }}
                values={typedOf(budgetLineFields, pickedOf(budgetLineFields, line))}
                signed={signed}
                requestKey={randomUUID()}
              />
              {!(signed && line.plannedCents !== null) && (
                <BinForm
                  mutation={removeLine}
                  hidden={{ budgetLineId: line.id, version: line.version, requestKey: randomUUID() }}
                  opens="Supprimer cette ligne"
                  asks="Mettre cette ligne à la corbeille&nbsp;?"
                >
                  Elle n’est plus comptée, et le sera de nouveau si vous la restaurez.
                </BinForm>
              )}
            </>
          ) : (
            <details className="fold" open={lines.length === 0}>
              <summary>Ajouter une dépense</summary>
              <BudgetLineForm
                actionId={actionId}
                values={{
                  year: "",
                  kind: "",
                  label: "",
                  nature: "",
                  plannedCents: "",
                  actualCents: "",
                  fte: "",
                  comment: "",
                }}
                signed={signed}
                requestKey={randomUUID()}
              />
            </details>
          )}
        </section>
      )}
    </Block>
  );
}
