import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { GroundHistory, SavedOn } from "@/components/page/ground-layout";
import { SchemeContacts } from "@/components/schemes/contacts";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { getScheme, listSchemeChanges } from "@/db/schemes/reads";
import { entriesShown } from "@/lib/audit/history";
import { requireViewer } from "@/lib/auth/viewer";
import { rowParams } from "@/lib/kernel/search-params";
import { mayWriteGround } from "@/lib/permissions/ground";
import { schemeContactSaid } from "@/lib/schemes/contacts/labels";
import { schemeTelling } from "@/lib/schemes/history";
import { schemeSaid } from "@/lib/schemes/labels";
import { remove } from "../mutations";
import { RecordPanel } from "./record-panel";

/** Its address says its code, or the id that a gesture leaves. */
type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const said = { ...schemeSaid, ...schemeContactSaid };
const pageParams = rowParams(said);

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const scheme = /^[a-z0-9-]{1,60}$/.test(asked) ? await getScheme(viewer.scope, asked) : null;
  return { viewer, scheme };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scheme } = await load((await params).id);
  return { title: scheme ? scheme.name : "Page introuvable" };
}

export default async function SchemePage({ params, searchParams }: Props) {
  const { viewer, scheme } = await load((await params).id);
  if (!scheme) notFound();
  const { fait, historique } = pageParams.parse(await searchParams);
  const all = historique === "tout";
  const editable = mayWriteGround(viewer, scheme.regionId);
  const edit = `/dispositifs/${scheme.id}/modifier`;
  return (
    <>
      {fait && <Done>{said[fait]}</Done>}
      <PageHead
        title={scheme.name}
        crumbs={[{ label: "Dispositifs", href: "/dispositifs" }]}
        tools={
          editable && (
            <ButtonLink href={edit} variant="second">
              Modifier
            </ButtonLink>
          )
        }
      >
        <Lede>{scheme.description}</Lede>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="À qui s’adresser">
            {scheme.contacts.length === 0 ? (
              <Empty gesture={editable && <a href={edit}>Ajouter un contact</a>}>
                Aucun contact n’est encore connu.
              </Empty>
            ) : (
              <SchemeContacts contacts={scheme.contacts} />
            )}
          </Block>
          <GroundHistory
            changes={await listSchemeChanges(viewer.scope, scheme.id, entriesShown(all) + 1)}
            telling={schemeTelling}
            viewer={viewer}
            all={all}
            href={`/dispositifs/${scheme.code}`}
          />
        </div>
        <div className="c4 side-col">
          <RecordPanel scheme={scheme} today={viewer.today} />
          <SavedOn row={scheme} timeZone={viewer.timeZone} />
          {editable && (
            <BinForm
              mutation={remove}
              hidden={{ schemeId: scheme.id, version: scheme.version, requestKey: randomUUID() }}
              opens="Supprimer le dispositif"
              asks="Mettre ce dispositif à la corbeille&nbsp;?"
            >
              Ses contacts partent avec lui, et reviennent s’il est restauré.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
