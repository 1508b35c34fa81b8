import Link from "next/link";
import { GroundTabs } from "@/components/page/ground-tabs";
import { ExampleMark } from "@/components/regions/example-mark";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Downloads } from "@/components/ui/downloads";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listOperations } from "@/db/operations/reads";
import { titled } from "@/lib/auth/titled";
import { readsSomewhere, requireViewer, settlesSomewhere } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/french/format";
import { endSentence } from "@/lib/operations/labels";

export const generateMetadata = titled("Opérations régionales", requireViewer);

export default async function OperationsPage() {
  const viewer = await requireViewer();
  const { scope, today } = viewer;
  const operations = await listOperations(scope);
  const writes = settlesSomewhere(scope);
  const reads = readsSomewhere(scope);
  return (
    <>
      <PageHead
        title="Opérations régionales"
        tools={
          writes && (
            <ButtonLink href="/administration/operations/nouvelle" icon="plus">
              Ajouter une opération
            </ButtonLink>
          )
        }
      >
        <Lede>
          <b>Ce que la Région anime sur tous les territoires</b>&nbsp;: chacun y rattache ses événements.
        </Lede>
      </PageHead>
      <GroundTabs current="/administration/operations" />
      <Block
        title="Les opérations"
        count={operations.length}
        tools={operations.length > 0 && <Downloads href="/administration/operations/export" />}
      >
        {operations.length === 0 ? (
          <Empty
            gesture={
              writes && (
                <Link href="/administration/operations/nouvelle" prefetch={false}>
                  Ajouter la première
                </Link>
              )
            }
          >
            Aucune opération régionale pour l’instant.
          </Empty>
        ) : (
          <table className="t">
            <caption className="vh">Opérations régionales</caption>
            <thead>
              <tr>
                <th scope="col">Opération</th>
                {reads && (
                  <th scope="col" className="n">
                    Événements
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {operations.map(({ id, label, endsOn, events, example }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`/administration/operations/${id}`} prefetch={false}>
                      {label}
                    </Link>
                    {endsOn && <span className="lead">{endSentence(endsOn, today)}</span>}
                    {example && <ExampleMark />}
                  </th>
                  {reads && <td className="n">{formatNumber(events)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Block>
    </>
  );
}
