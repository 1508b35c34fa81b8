import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BinForm } from "@/components/ui/bin-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { getMerged, getOrganisation } from "@/db/organisations/reads";
import { requireViewer } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import {
  keptSentence,
  organisationKindLabels,
  organisationSaid,
  organisationTitle,
  wholeRegion,
} from "@/lib/organisations/labels";
import { mayWrite } from "@/lib/organisations/places";
import { exampleMark } from "@/lib/regions/labels";
import { remove } from "../mutations";
import { BornePanel } from "./borne-panel";
import { HistoryPanel } from "./history-panel";
import { LedPanel } from "./led-panel";
import { MergedPanel } from "./merged-panel";
import { PartneredPanel } from "./partnered-panel";
import { RecordPanel } from "./record-panel";

const pageParams = rowParams(organisationSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const organisation = parsed.success ? await getOrganisation(viewer.scope, parsed.data) : null;
  const merged = parsed.success && !organisation ? await getMerged(viewer.scope, parsed.data) : null;
  return { viewer, organisation, merged };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisation, merged } = await load((await params).id);
  const shown = organisation ?? merged;
  return { title: shown ? organisationTitle(shown) : "Page introuvable" };
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { viewer, organisation, merged } = await load((await params).id);
  const { fait, historique } = pageParams.parse(await searchParams);
  const all = historique === "tout";
  if (merged) return <MergedPanel merged={merged} viewer={viewer} all={all} />;
  if (!organisation) notFound();
  const editable = mayWrite(viewer, organisation);
  const kept = keptSentence(organisation, organisation.territories);
  return (
    <>
      {fait && (
        <Done>
          {organisationSaid[fait]}
          {fait === "cree" &&
            " Si vous remplissiez la fiche d’une action ou d’un territoire, revenez à son onglet\u00a0: elle y est dans la liste."}
        </Done>
      )}
      <PageHead
        title={organisationTitle(organisation)}
        crumbs={[{ label: "Structures", href: "/organisations" }]}
        tools={
          editable && (
            <ButtonLink href={`/organisations/${organisation.id}/modifier`} variant="second">
              Modifier
            </ButtonLink>
          )
        }
      >
        <Facts>
          {[
            organisationKindLabels[organisation.kind],
            organisation.legalFamilyLabel,
            organisation.territoryName ?? wholeRegion,
            organisation.example && exampleMark,
          ]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <BornePanel territories={organisation.territories} viewer={viewer} />
          <LedPanel organisationId={organisation.id} led={organisation.led} viewer={viewer} />
          <PartneredPanel organisationId={organisation.id} viewer={viewer} />
          <HistoryPanel organisationId={organisation.id} viewer={viewer} all={all} />
        </div>
        <div className="c4 side-col">
          <RecordPanel organisation={organisation} />
          <p className="cover">
            Dernier enregistrement&nbsp;:{" "}
            <Typeset>{formatInstant(organisation.updatedAt, viewer.timeZone)}</Typeset>, version{" "}
            {organisation.version}.
          </p>
          {editable && (
            <div className="organisation-ends">
              <ButtonLink href={`/organisations/${organisation.id}/reunir`} variant="quiet" size="small">
                Réunir avec une autre
              </ButtonLink>
              {kept ? (
                <p className="note">{kept}</p>
              ) : (
                <BinForm
                  mutation={remove}
                  hidden={{
                    organisationId: organisation.id,
                    version: organisation.version,
                    requestKey: randomUUID(),
                  }}
                  opens="Supprimer la structure"
                  asks="Mettre cette structure à la corbeille&nbsp;?"
                >
                  Elle n’est plus proposée, et revient si elle est restaurée.
                </BinForm>
              )}
            </div>
          )}
        </div>
      </div>
    </>
  );
}
