import { GroundTabs } from "@/components/page/ground-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Downloads } from "@/components/ui/downloads";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { termKinds } from "@/db/nomenclatures/limits";
import { listTerms } from "@/db/nomenclatures/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer, settlesSomewhere } from "@/lib/auth/viewer";
import { VocabularyPanel } from "./vocabulary-panel";

export const generateMetadata = titled("Nomenclatures", requireViewer);

export default async function NomenclaturesPage() {
  const viewer = await requireViewer();
  const writes = settlesSomewhere(viewer.scope);
  const terms = await listTerms(viewer.scope);
  return (
    <>
      <PageHead
        title="Nomenclatures"
        tools={
          <>
            <Downloads href="/administration/nomenclatures/export" />
            {writes && (
              <ButtonLink href="/administration/nomenclatures/nouveau" icon="plus">
                Ajouter un terme
              </ButtonLink>
            )}
          </>
        }
      >
        <Lede>
          <b>Les mots que proposent les listes.</b> Un terme renommé l’est partout où il sert&nbsp;; un terme
          retiré n’est plus proposé, et reste lisible sur les fiches qui l’utilisent.
        </Lede>
      </PageHead>
      <GroundTabs current="/administration/nomenclatures" />
      <div className="grid">
        {termKinds.map((kind) => (
          <VocabularyPanel
            key={kind}
            kind={kind}
            terms={terms.filter((term) => term.kind === kind)}
            writes={writes}
          />
        ))}
      </div>
    </>
  );
}
