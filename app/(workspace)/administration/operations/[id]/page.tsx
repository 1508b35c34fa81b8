import { randomUUID } from "node:crypto";
import Link from "next/link";
import { GroundHistory, SavedOn } from "@/components/page/ground-layout";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { getOperation, listOperationChanges } from "@/db/operations/reads";
import { entriesShown } from "@/lib/audit/history";
import { groundPage } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { readsSomewhere } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { href, rowParams } from "@/lib/kernel/search-params";
import { typedOf } from "@/lib/kernel/typed-values";
import { operationFields } from "@/lib/operations/fields";
import { operationTelling } from "@/lib/operations/history";
import { endSentence, operationSaid } from "@/lib/operations/labels";
import { remove } from "../mutations";
import { EditForm } from "./edit-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const pageParams = rowParams(operationSaid);
const load = groundPage(getOperation);

export const generateMetadata = titled(
  async ({ params }: Props) => ({ title: (await load((await params).id)).row.label }),
  async ({ params }: Props) => load((await params).id),
);

export default async function OperationPage({ params, searchParams }: Props) {
  const { viewer, row: operation, editable } = await load((await params).id);
  const { fait, historique } = pageParams.parse(await searchParams);
  const all = historique === "tout";
  const changes = await listOperationChanges(viewer.scope, operation.id, entriesShown(all) + 1);
  const { events } = operation;
  const reads = readsSomewhere(viewer.scope);
  const held = href("/evenements", { operation: operation.code, periode: "toutes" });
  return (
    <>
      {fait && <Done>{operationSaid[fait]}</Done>}
      <PageHead
        title={operation.label}
        crumbs={[{ label: "Opérations régionales", href: "/administration/operations" }]}
      >
        {operation.description && <Lede>{operation.description}</Lede>}
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          {editable && (
            <Block title="Modifier l’opération">
              <EditForm
                operation={{ id: operation.id, version: operation.version }}
                values={typedOf(operationFields, pickedOf(operationFields, operation))}
                requestKey={randomUUID()}
              />
            </Block>
          )}
          <GroundHistory
            changes={changes}
            telling={operationTelling}
            viewer={viewer}
            all={all}
            href={`/administration/operations/${operation.id}`}
          />
        </div>
        <div className="c4 side-col">
          <Block title="Ses événements" className="side">
            {operation.endsOn && <p>{endSentence(operation.endsOn, viewer.today)}.</p>}
            <p>
              {!reads ? (
                "Les événements se lisent depuis un compte de la Région ou d’un territoire."
              ) : events === 0 ? (
                "Aucun événement de votre périmètre ne lui est rattaché."
              ) : (
                <Link href={held} prefetch={false}>
                  {formatCount(events, "événement")}
                </Link>
              )}
            </p>
          </Block>
          <SavedOn row={operation} timeZone={viewer.timeZone} />
          {editable && (
            <BinForm
              mutation={remove}
              hidden={{
                operationId: operation.id,
                version: operation.version,
                requestKey: randomUUID(),
              }}
              opens="Supprimer l’opération"
              asks="Mettre cette opération à la corbeille&nbsp;?"
            >
              Refusé tant que des événements lui sont rattachés&nbsp;: donnez-lui plutôt un dernier jour.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
