import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { getOrganisation, listOthers } from "@/db/organisations/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { organisationTitle } from "@/lib/organisations/labels";
import { mayWrite } from "@/lib/organisations/places";
import { alike } from "@/lib/organisations/rules";
import { MergeForm } from "./merge-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const organisation = parsed.success ? await getOrganisation(viewer.scope, parsed.data) : null;
  if (!organisation || !mayWrite(viewer, organisation)) notFound();
  return { viewer, organisation };
});

export const generateMetadata = titled("Réunir deux structures", async ({ params }: Props) =>
  load((await params).id),
);

export default async function MergeOrganisationsPage({ params }: Props) {
  const { viewer, organisation } = await load((await params).id);
  const others = await listOthers(viewer.scope, organisation);
  const { led, partnered } = organisation;
  return (
    <>
      <PageHead
        title="Réunir deux structures"
        crumbs={[
          { label: "Structures", href: "/organisations" },
          { label: organisationTitle(organisation), href: `/organisations/${organisation.id}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title={`«\u00a0${organisationTitle(organisation)}\u00a0» est la même que…`}
            sub="Pour une structure entrée deux fois. Elle disparaît des listes, et l’autre est gardée."
          >
            <MergeForm
              organisation={{ id: organisation.id, version: organisation.version }}
              others={others.map(({ id, name, acronym }) => ({ id, name, acronym }))}
              likely={alike(organisation, organisation, others).map(({ one }) => one.id)}
              requestKey={randomUUID()}
            >
              <ul className="follows">
                <li>
                  {led === 0
                    ? "Elle ne conduit aucune action."
                    : `${formatCount(led, "action")} qu’elle conduit ${led > 1 ? "passent" : "passe"} à la structure gardée, y compris dans les plans clos.`}
                </li>
                {partnered > 0 && (
                  <li>
                    {`${formatCount(partnered, "action")} dont elle est partenaire ${partnered > 1 ? "nomment" : "nomme"} la structure gardée à sa place, une seule fois.`}
                  </li>
                )}
                <li>
                  La structure gardée reprend ce que sa fiche ne dit pas encore&nbsp;: sigle, SIRET,
                  coordonnées.
                </li>
                <li>
                  Rien ne les sépare ensuite&nbsp;: les historiques des deux gardent trace de la réunion.
                </li>
              </ul>
            </MergeForm>
          </Block>
        </div>
      </div>
    </>
  );
}
