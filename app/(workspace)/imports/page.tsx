import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DataTable } from "@/components/table/data-table";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { type ImportNoun, importDays, importNouns } from "@/db/imports/limits";
import { listImportTerritories } from "@/db/imports/places";
import { listImportPlans, listImports } from "@/db/imports/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer, type Viewer } from "@/lib/auth/viewer";
import { nounsFor } from "@/lib/imports/hands";
import { broughtSentence, importNounWords, importSaid, notBrought } from "@/lib/imports/labels";
import { importsColumns } from "./columns";
import { ImportForm } from "./import-form";
import { importsParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireViewer();
  // An elected member brings nothing in.
  if (nounsFor(viewer.scope).length === 0) notFound();
  return viewer;
});

/** Where a file of this noun may be read: open plans, or territories. */
async function placesFor({ scope, today }: Pick<Viewer, "scope" | "today">, noun: ImportNoun) {
  if (noun !== "plan")
    return (await listImportTerritories(scope, noun, today)).map(({ id, name }) => ({
      value: id,
      label: name,
    }));
  return (await listImportPlans(scope)).map(({ id, title, territoryName }) => ({
    value: id,
    label: `${territoryName}\u00a0: ${title}`,
  }));
}

export const generateMetadata = titled("Imports", load);

export default async function ImportsPage({ searchParams }: Props) {
  const viewer = await load();
  const asked = importsParams.parse(await searchParams);
  const mine = nounsFor(viewer.scope);
  const noun = importNouns.find((one) => importNounWords[one].address === asked.contenu) ?? mine[0] ?? "plan";
  const brings = mine.includes(noun);
  const [places, imports] = await Promise.all([
    brings ? placesFor(viewer, noun) : [],
    listImports(viewer.scope),
  ]);
  const known =
    places.find(({ value }) => value === asked.plan) ?? (places.length === 1 ? places[0] : undefined);
  const { filled } = importNounWords[noun];
  return (
    <>
      {asked.fait && <Done>{importSaid[asked.fait]}</Done>}
      <PageHead title="Imports">
        <Lede>
          Apportez ce que vous tenez dans un tableur&nbsp;: {broughtSentence(mine)}.{" "}
          <span className="more">Un import s’annule pendant {importDays}&nbsp;jours.</span>
        </Lede>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Lire un tableur"
            sub="Vos colonnes et vos titres sont reconnus, dans l’ordre qui est le vôtre."
          >
            <p>Que contient votre fichier&nbsp;?</p>
            <Tabs label="Contenu">
              {mine.map((one) => (
                <Link
                  key={one}
                  href={`/imports?contenu=${importNounWords[one].address}`}
                  prefetch={false}
                  aria-current={one === noun ? "page" : undefined}
                >
                  {importNounWords[one].holds}
                </Link>
              ))}
            </Tabs>
            <div className="import-sent">
              {!brings ? (
                <Empty
                  gesture={
                    noun === "organisation" && (
                      <Link href="/organisations/nouvelle">Ajouter une structure</Link>
                    )
                  }
                >
                  {notBrought(noun)}
                </Empty>
              ) : places.length === 0 ? (
                <Empty>
                  {noun === "plan"
                    ? "Aucun plan n’est ouvert sur vos territoires\u00a0: il n’y a pas où importer."
                    : "Aucun territoire où importer."}
                </Empty>
              ) : (
                <ImportForm
                  key={noun}
                  noun={noun}
                  places={places}
                  placeId={known?.value}
                  requestKey={randomUUID()}
                />
              )}
            </div>
            {brings && (
              <p className="import-filled">
                Partir d’un classeur déjà rempli&nbsp;:{" "}
                <a
                  href={known && noun === "plan" ? `/plans/${known.value}/export?format=xlsx` : filled.href}
                  download
                >
                  {known && noun === "plan" ? "les actions de ce plan" : filled.label}
                </a>
                . Ce que vous n’y changez pas reste comme il est.
              </p>
            )}
          </Block>
        </div>
      </div>
      <Block title="Imports précédents" count={imports.length} className="imports-after">
        {imports.length === 0 ? (
          <Empty>Aucun fichier n’a encore été lu.</Empty>
        ) : (
          <TableFrame label="Imports">
            <DataTable
              caption="Imports"
              className="imports-t list-t"
              columns={importsColumns(viewer)}
              rows={imports}
              rowKey={({ id }) => id}
            />
          </TableFrame>
        )}
      </Block>
    </>
  );
}
