import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { TerritoryLead } from "@/components/territories/lead";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { listChangesToCome } from "@/db/territories/changes";
import { getGround, getKnown, getPresentSlug } from "@/db/territories/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { rowParams } from "@/lib/kernel/search-params";
import { isUnkept } from "@/lib/territories/changes/rules";
import { heldSentence, standingDates, territoryKindLabels, territorySaid } from "@/lib/territories/labels";
import { canSplit } from "@/lib/territories/rules";
import { mayWriteTerritory } from "@/lib/territories/written";
import { remove } from "../../mutations";
import { ChangesPanel } from "./changes-panel";
import { HistoryPanel } from "./history-panel";
import { LineagePanel } from "./lineage-panel";
import { ReopenForm } from "./reopen-form";

const pageParams = rowParams(territorySaid);

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (slug: string) => {
  const viewer = await requireViewer();
  const territory = await getGround(viewer.scope, slug);
  if (territory) return { viewer, territory };
  const present = await getPresentSlug(viewer.scope, { slug });
  return present ? permanentRedirect(`/territoires/${present}/perimetre`) : notFound();
});

export const generateMetadata = titled("Territoire et périmètre", async ({ params }: Pick<Props, "params">) =>
  load((await params).slug),
);

export default async function TerritoryGroundPage({ params, searchParams }: Props) {
  const { viewer, territory } = await load((await params).slug);
  const { today } = viewer;
  const { fait, historique } = pageParams.parse(await searchParams);
  const writes = mayWriteTerritory(viewer, territory);
  const runs = territory.kind !== "region" && territory.closedOn === null;
  const splits = canSplit(territory, today);
  const path = `/territoires/${territory.slug}`;
  const sheet = viewer.scope.regions.includes(territory.regionId) || viewer.scope.read.includes(territory.id);
  const standing = standingDates(territory, today);
  const known = writes ? await getKnown(viewer.scope) : null;
  const changes = known ? await listChangesToCome(viewer.scope, territory.id, today) : [];
  // A closing that was kept with what it found is taken back instead.
  const reopens = !runs && territory.successors.length === 0 && !changes.some(({ verb }) => verb === "close");
  return (
    <>
      {fait && <Done>{territorySaid[fait]}</Done>}
      <PageHead
        title={territory.name}
        crumbs={[{ label: "Territoires et périmètres", href: "/territoires/perimetres" }]}
        tools={
          <>
            {sheet && (
              <ButtonLink href={path} variant="second" icon="map">
                Ses chiffres
              </ButtonLink>
            )}
            {writes && (
              <ButtonLink href={`${path}/modifier`} variant="second">
                Modifier
              </ButtonLink>
            )}
          </>
        }
      >
        <Facts>
          {[
            territoryKindLabels[territory.kind],
            territory.leadOrganisation && <TerritoryLead key="lead" of={territory} />,
            territory.departementName,
            standing,
          ]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          {territory.closedOn && (
            <Callout
              tone="info"
              title={`${territory.closedOn <= today ? "Fermé" : "Fermera"} le ${formatDate(territory.closedOn)}`}
            >
              <p>
                {territory.closedWhy} Ses fiches restent les siennes, et ses plans en cours vont jusqu’à leur
                terme.
              </p>
            </Callout>
          )}
          <Block title="Périmètre" sub="Les intercommunalités du territoire, avec leurs dates.">
            {territory.perimeter.length === 0 ? (
              <Empty>Ce territoire n’a jamais groupé d’intercommunalité.</Empty>
            ) : (
              <table className="t perimeter-t">
                <caption className="vh">Intercommunalités du territoire, avec leurs dates</caption>
                <thead>
                  <tr>
                    <th scope="col">Intercommunalité</th>
                    <th scope="col">Depuis</th>
                    <th scope="col">Jusqu’au</th>
                  </tr>
                </thead>
                <tbody>
                  {territory.perimeter.map(({ siren, name, from, to }) => (
                    <tr key={`${siren} ${from}`} className={to !== null && to < today ? "past" : undefined}>
                      <th scope="row">{name}</th>
                      <td>
                        <Typeset>{formatDate(from)}</Typeset>
                      </td>
                      <td>{to === null ? "" : <Typeset>{formatDate(to)}</Typeset>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Block>
          {known && (
            <ChangesPanel {...{ changes, known, today }} unkept={isUnkept(territory, changes, today)} />
          )}
          <HistoryPanel
            territoryId={territory.id}
            slug={territory.slug}
            viewer={viewer}
            all={historique === "tout"}
          />
        </div>
        <div className="c4 side-col">
          <LineagePanel territory={territory} today={today} />
          {writes && territory.kind !== "region" && (
            <Block title="Le faire changer" className="side">
              <ul className="ground-gestures">
                {runs && (
                  <>
                    <li>
                      <Link href={`${path}/changer-perimetre`} prefetch={false}>
                        Changer le périmètre
                      </Link>
                    </li>
                    <li>
                      <Link href={`${path}/reunir`} prefetch={false}>
                        Réunir avec d’autres
                      </Link>
                    </li>
                    <li>
                      {splits ? (
                        <Link href={`${path}/scinder`} prefetch={false}>
                          Scinder en plusieurs
                        </Link>
                      ) : (
                        <span className="note">D’une seule intercommunalité, il ne se scinde pas.</span>
                      )}
                    </li>
                    <li>
                      <Link href={`${path}/fermer`} prefetch={false}>
                        Fermer à une date
                      </Link>
                    </li>
                  </>
                )}
              </ul>
              {reopens && (
                <ReopenForm
                  hidden={{
                    ...{ territoryId: territory.id, version: territory.version },
                    requestKey: randomUUID(),
                  }}
                />
              )}
              {territory.held ? (
                <p className="note">{heldSentence(territory.held, territory)}</p>
              ) : (
                <BinForm
                  mutation={remove}
                  hidden={{
                    ...{ territoryId: territory.id, version: territory.version },
                    requestKey: randomUUID(),
                  }}
                  opens="Supprimer le territoire"
                  asks="Mettre ce territoire à la corbeille&nbsp;?"
                >
                  Rien n’y tient. Ses intercommunalités sont libérées&nbsp;; il revient s’il est restauré.
                </BinForm>
              )}
            </Block>
          )}
        </div>
      </div>
    </>
  );
}
