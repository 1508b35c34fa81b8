import { randomUUID } from "node:crypto";
import { GroundHistory, SavedOn } from "@/components/page/ground-layout";
import { RestoreButton } from "@/components/page/restore-button";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { FactList } from "@/components/ui/fact-list";
import { PageHead } from "@/components/ui/page-head";
import { getTerm, listTermChanges } from "@/db/nomenclatures/reads";
import { entriesShown } from "@/lib/audit/history";
import { groundPage } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { rowParams } from "@/lib/kernel/search-params";
import { termTelling } from "@/lib/nomenclatures/history";
import { termKindLabels, termSaid, usesSentence } from "@/lib/nomenclatures/labels";
import { bringBack, retire } from "../mutations";
import { EditForm } from "./edit-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const pageParams = rowParams(termSaid);
const load = groundPage(getTerm);

export const generateMetadata = titled(
  async ({ params }: Props) => ({ title: (await load((await params).id)).row.label }),
  async ({ params }: Props) => load((await params).id),
);

export default async function TermPage({ params, searchParams }: Props) {
  const { viewer, row: term, editable } = await load((await params).id);
  const { fait, historique } = pageParams.parse(await searchParams);
  const all = historique === "tout";
  const changes = await listTermChanges(viewer.scope, term.id, entriesShown(all) + 1);
  const hidden = { termId: term.id, version: term.version, requestKey: randomUUID() };
  return (
    <>
      {fait && <Done>{termSaid[fait]}</Done>}
      <PageHead
        title={term.label}
        crumbs={[
          { label: "Nomenclatures", href: "/administration/nomenclatures" },
          { label: termKindLabels[term.kind], href: `/administration/nomenclatures#${term.kind}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          {term.gone && (
            <Callout
              tone="info"
              title="Retiré des choix"
              gestures={
                editable && (
                  <RestoreButton mutation={bringBack} hidden={hidden}>
                    Remettre dans les choix
                  </RestoreButton>
                )
              }
            >
              <p>
                Il n’est plus proposé. Les fiches qui l’utilisent le gardent et le disent, et les filtres le
                trouvent.
              </p>
            </Callout>
          )}
          {editable && !term.gone && (
            <Block title="Renommer" sub="Son nouveau libellé est lu partout où il sert déjà.">
              <EditForm
                term={{ id: term.id, version: term.version }}
                values={{ label: term.label }}
                requestKey={randomUUID()}
              />
            </Block>
          )}
          <GroundHistory
            changes={changes}
            telling={termTelling}
            viewer={viewer}
            all={all}
            href={`/administration/nomenclatures/${term.id}`}
          />
        </div>
        <div className="c4 side-col">
          <Block title="Le terme" className="side">
            <FactList
              facts={[
                { label: "Vocabulaire", value: termKindLabels[term.kind] },
                { label: "Code", value: term.code },
                { label: "Emploi", value: term.uses === null ? null : usesSentence(term.uses) },
              ]}
            />
          </Block>
          <SavedOn row={term} timeZone={viewer.timeZone} />
          {editable && !term.gone && (
            <BinForm
              mutation={retire}
              hidden={hidden}
              opens="Retirer des choix"
              asks="Ne plus proposer ce terme&nbsp;?"
              verb="Retirer ce terme"
            >
              Les fiches qui l’utilisent le gardent. Il se remet dans les choix quand on veut.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
