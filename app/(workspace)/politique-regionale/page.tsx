import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listRegionalObjectives } from "@/db/policy/objectives/reads";
import { listPolicySections } from "@/db/policy/sections/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer, settlesSomewhere } from "@/lib/auth/viewer";
import { ObjectivesPanel } from "./objectives-panel";
import { SectionPanel } from "./section-panel";

export const generateMetadata = titled("La politique régionale", requireViewer);

export default async function PolicyPage() {
  const viewer = await requireViewer();
  const [sections, objectives] = await Promise.all([
    listPolicySections(viewer.scope),
    listRegionalObjectives(viewer.scope),
  ]);
  const writes = settlesSomewhere(viewer.scope);
  const add = "/politique-regionale/sections/nouvelle";
  const [region] = viewer.memberships;
  return (
    <div className="policy">
      <PageHead
        title="La politique régionale"
        crumbs={region ? [{ label: region.regionName }] : []}
        tools={
          writes && (
            <ButtonLink href={add} icon="plus">
              Ajouter une section
            </ButtonLink>
          )
        }
      >
        <Lede>
          <b>Ce que la Région veut pour l’économie sociale et solidaire</b>, et que servent les plans des
          territoires.
        </Lede>
      </PageHead>
      <div className="grid">
        <ObjectivesPanel objectives={objectives} writes={writes} />
        {sections.map((section) => (
          <SectionPanel key={section.id} section={section} writes={writes} />
        ))}
      </div>
      {sections.length === 0 && (
        <Empty
          gesture={
            writes && (
              <Link href="/administration/mise-en-route#policy" prefetch={false}>
                Mise en route
              </Link>
            )
          }
        >
          La Région n’a pas encore présenté sa politique.
        </Empty>
      )}
    </div>
  );
}
