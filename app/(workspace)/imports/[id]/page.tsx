import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getImport, isTended } from "@/db/imports/reads";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount, formatInstant } from "@/lib/french/format";
import { hands } from "@/lib/imports/hands";
import {
  handWords,
  importNounWords,
  importSaid,
  importStateLabels,
  undoneBy,
  unknownSaid,
  writtenCount,
  writtenSentence,
} from "@/lib/imports/labels";
import { questionsOf } from "@/lib/imports/questions";
import { importWorks } from "@/lib/imports/works";
import { id } from "@/lib/kernel/inputs";
import { apply, drop, settle, undo } from "../mutations";
import { importParams } from "../search-params";
import { GestureForm } from "./gesture-form";
import { PreviewPanel } from "./preview-panel";
import { SettleForm } from "./settle-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const shown = parsed.success ? await getImport(viewer.scope, parsed.data) : null;
  return { viewer, shown };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { shown } = await load((await params).id);
  return { title: shown ? `Import de ${shown.fileName}` : "Page introuvable" };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { viewer, shown } = await load((await params).id);
  const { fait, page = 1 } = importParams.parse(await searchParams);
  if (!shown || shown.state === "dropped") notFound();
  const words = importNounWords[shown.noun];
  const open = shown.state === "open" && shown.book.length > 0;
  const asked = questionsOf(shown);
  const waiting = shown.asks.filter(({ value }) => value === null).length;
  const count = writtenCount(shown.counts);
  const { refused = 0, same = 0 } = shown.counts ?? {};
  const hand = hands(viewer, importWorks[shown.noun].writes, {
    ...{ ...shown, planStatus: null, status: shown.planStatus },
    tended: await isTended(viewer.scope, shown.territoryId, viewer.today),
  });
  const applies = hand === "agent" || hand === "officer";
  const hidden = { importId: shown.id, version: shown.version, requestKey: randomUUID() };
  const drops = (
    <BinForm
      mutation={drop}
      hidden={hidden}
      opens="Abandonner cet import"
      asks="Abandonner cet import&nbsp;?"
      verb="Abandonner"
    >
      Le fichier lu est supprimé. Rien n’a été écrit dans {words.place}.
    </BinForm>
  );
  const doubtful = asked.questions.length > 0 || !asked.known;
  return (
    <>
      {fait && (
        <Done answer={`${fait} ${shown.version}`}>
          {open && !asked.known ? unknownSaid : importSaid[fait]}
        </Done>
      )}
      <PageHead title={shown.fileName} crumbs={[{ label: "Imports", href: "/imports" }]}>
        <Facts>
          {[
            importStateLabels[shown.state],
            shown.planId ? (
              <Link key="plan" href={`/plans/${shown.planId}`} prefetch={false}>
                {shown.planTitle}
              </Link>
            ) : (
              words.holds
            ),
            shown.territoryName,
            `envoyé le ${formatInstant(shown.createdAt, viewer.timeZone)}`,
          ]}
        </Facts>
      </PageHead>
      {open && shown.sameAppliedAt && (
        <Callout title="Ce fichier est déjà importé" tone="info">
          <p>
            Le même fichier a été importé ici le {formatInstant(shown.sameAppliedAt, viewer.timeZone)}.
            L’aperçu dit ce qu’il changerait aujourd’hui.
          </p>
        </Callout>
      )}
      {open && asked.dropped.length > 0 && (
        <Callout title="Le porteur n’est pas importé" tone="info">
          <p>
            Colonnes laissées, et supprimées du fichier gardé&nbsp;: {asked.dropped.join(", ")}. Les
            coordonnées d’une personne se saisissent sur la fiche de son projet, avec son accord.
          </p>
        </Callout>
      )}
      {open && (
        <div className="grid lay">
          <div className="c8 main-col">
            {doubtful && (
              <Block
                title={asked.known ? "À préciser" : "Colonnes à reconnaître"}
                sub={
                  asked.known
                    ? "Ce que le fichier ne dit pas assez. Une réponse vaut pour toutes ses lignes."
                    : `Dites au moins quelle colonne porte ${words.title}.`
                }
              >
                <SettleForm
                  mutation={settle}
                  hidden={hidden}
                  questions={asked.questions}
                  columns={asked.columns}
                  sheets={asked.sheets}
                  opened={!asked.known}
                  left={asked.known ? asked.left : []}
                />
                {!asked.known && drops}
              </Block>
            )}
            {asked.known && (
              <Block title="Importer" className="import-apply">
                {waiting > 0 ? (
                  <p>{formatCount(waiting, "question")} à préciser avant d’importer.</p>
                ) : !applies ? (
                  <p>{handWords[hand]}</p>
                ) : count === 0 ? (
                  <p>
                    {same > 0 || refused === 0 ? "Ce fichier ne change rien" : "Aucune ligne ne s’importe"}
                    &nbsp;:{" "}
                    {refused > 0
                      ? "corrigez les lignes refusées, puis envoyez-les à leur tour."
                      : "il n’y a rien à importer."}
                  </p>
                ) : (
                  <>
                    {hand === "officer" && <p>{handWords.officer}</p>}
                    {refused > 0 && (
                      <p>
                        Les lignes refusées restent de côté&nbsp;: corrigez-les, puis envoyez-les à leur tour.
                      </p>
                    )}
                    <GestureForm mutation={apply} hidden={hidden} working="Import en cours…">
                      {`Importer ${writtenSentence(shown.rows)}`}
                    </GestureForm>
                  </>
                )}
                {drops}
              </Block>
            )}
          </div>
          {!doubtful && (
            <div className="c4 side-col">
              <Block title="Colonnes lues">
                <SettleForm
                  mutation={settle}
                  hidden={hidden}
                  questions={[]}
                  columns={asked.columns}
                  sheets={asked.sheets}
                  opened={false}
                  left={asked.left}
                />
              </Block>
            </div>
          )}
        </div>
      )}
      {shown.state === "applied" && shown.rows.length > 0 && applies && (
        <BinForm
          mutation={undo}
          hidden={hidden}
          opens="Annuler cet import"
          asks="Annuler cet import&nbsp;?"
          verb="Annuler l’import"
        >
          Les lignes nouvelles vont à la corbeille, les lignes modifiées reprennent ce qu’elles disaient
          avant. Ce que quelqu’un a modifié depuis est laissé, et vous est dit.
        </BinForm>
      )}
      {shown.state === "applied" && shown.rows.length > 0 && !applies && <p>{undoneBy[hand]}</p>}
      {shown.counts && <PreviewPanel shown={shown} page={page} />}
    </>
  );
}
