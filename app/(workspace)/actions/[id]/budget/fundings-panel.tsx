import { randomUUID } from "node:crypto";
import Link from "next/link";
import { Amount } from "@/components/actions/amount";
import { TableFrame } from "@/components/table/table-frame";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { Funding } from "@/db/actions/fundings/reads";
import { fundingFields, fundingStatusLabels } from "@/lib/actions/fundings/fields";
import { pickedOf } from "@/lib/kernel/derived";
import { typedOf } from "@/lib/kernel/typed-values";
import type { OfferedLeads } from "@/lib/organisations/leads";
import { removeFunds } from "../../mutations";
import { FundingForm } from "./funding-form";

type Props = {
  actionId: string;
  fundings: readonly Funding[];
  /** Structures that may fund, to who writes; null to who reads. */
  funders: { known: OfferedLeads; territoryId: string } | null;
  asked?: string | undefined;
};

/** Who is asked for what, and what came of it, then the form of one of them or of a new one. */
export function FundingsPanel({ actionId, fundings, funders, asked }: Props) {
  const funding = funders ? fundings.find(({ id }) => id === asked) : undefined;
  const here = `/actions/${actionId}/budget`;
  return (
    <Block title="Financements" id="financements">
      {fundings.length === 0 ? (
        <Empty>Aucun financement n’est inscrit.</Empty>
      ) : (
        <TableFrame label="Financements">
          <table className="t">
            <caption className="vh">Financements, par année</caption>
            <thead>
              <tr>
                <th scope="col">Année</th>
                <th scope="col">Financeur</th>
                <th scope="col">Demande</th>
                {["Demandé", "Accordé", "Engagé", "Versé"].map((head) => (
                  <th key={head} scope="col" className="n">
                    {head}
                  </th>
                ))}
                {funders && <th scope="col">Modifier</th>}
              </tr>
            </thead>
            <tbody>
              {fundings.map((one) => (
                <tr key={one.id}>
                  <td>{one.year}</td>
                  <th scope="row">
                    {one.funder}
                    {one.agreement && <p className="sub">Convention {one.agreement}</p>}
                    {one.comment && <p className="sub">{one.comment}</p>}
                  </th>
                  <td>{fundingStatusLabels[one.status]}</td>
                  {(["requestedCents", "grantedCents", "committedCents", "paidCents"] as const).map(
                    (name) => (
                      <td key={name} className="n">
                        <Amount cents={one[name]} />
                      </td>
                    ),
                  )}
                  {funders && (
                    <td>
                      <Link href={`${here}?financement=${one.id}#financement`} prefetch={false}>
                        Modifier
                        <span className="vh">
                          {" "}
                          {one.funder}, {one.year}
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
      {funders && (
        <section id="financement" aria-label={funding ? "Modifier un financement" : "Ajouter un financement"}>
          {funding ? (
            <>
              <h3>
                Modifier «&nbsp;{funding.funder}&nbsp;», {funding.year}
              </h3>
              <FundingForm
                key={funding.id}
                actionId={actionId}
                funding={{ id: funding.id, version: funding.version }}
                values={typedOf(fundingFields, pickedOf(fundingFields, funding))}
                funders={funders}
                requestKey={randomUUID()}
              />
              <BinForm
                mutation={removeFunds}
                hidden={{ fundingId: funding.id, version: funding.version, requestKey: randomUUID() }}
                opens="Supprimer ce financement"
                asks="Mettre ce financement à la corbeille&nbsp;?"
              >
                Il n’est plus compté, et le sera de nouveau si vous le restaurez.
              </BinForm>
            </>
          ) : (
            <details className="fold" open={fundings.length === 0}>
              <summary>Ajouter un financement</summary>
              <FundingForm actionId={actionId} values={{}} funders={funders} requestKey={randomUUID()} />
            </details>
          )}
        </section>
      )}
    </Block>
  );
}
