import Link from "next/link";
import { cache } from "react";
import { ExampleMark } from "@/components/regions/example-mark";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { getPolicy } from "@/db/policy/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader, settlesSomewhere } from "@/lib/auth/viewer";
import { formatLongMonth } from "@/lib/french/format";
import { ConceptPanel } from "./concept-panel";
import { FiguresPanel } from "./figures-panel";
import { FrameworksPanel } from "./frameworks-panel";
import { KeyDatesPanel } from "./key-dates-panel";
import { ObjectivesPanel } from "./objectives-panel";
import { PartnersPanel } from "./partners-panel";
import { SupportPanel } from "./support-panel";

const load = cache(async () => {
  const { scope } = await requireReader();
  return { scope, policy: await getPolicy(scope) };
});

export const generateMetadata = titled("La politique régionale", load);

export default async function PolicyPage() {
  const { scope, policy } = await load();
  if (!policy)
    return (
      <>
        <PageHead title="La politique régionale" />
        <Empty
          gesture={
            settlesSomewhere(scope) && <Link href="/administration/mise-en-route#policy">Mise en route</Link>
          }
        >
          La Région n’a pas encore présenté sa politique.
        </Empty>
      </>
    );
  const { content, regionName, sourceOn, example } = policy;
  const said = `Brochure de la Région, ${formatLongMonth(sourceOn)}`;
  return (
    <div className="policy">
      <PageHead title="La politique régionale" crumbs={[{ label: regionName }]}>
        <Lede>{content.concept.definition}</Lede>
        {example && <ExampleMark />}
        <p className="note">
          Tout ce que dit cette page vient de la brochure «&nbsp;{content.publication.title}&nbsp;»,{" "}
          {formatLongMonth(sourceOn)}. Les chiffres, les noms et les contacts sont de cette date.
        </p>
      </PageHead>
      <div className="grid">
        <ConceptPanel concept={content.concept} />
        <FiguresPanel figures={content.figures} said={said} />
        <ObjectivesPanel objectives={content.objectives} />
        <KeyDatesPanel keyDates={content.keyDates} />
        <FrameworksPanel frameworks={content.frameworks} year={sourceOn.slice(0, 4)} />
        <SupportPanel animation={content.animation} territories={content.territories} />
        <PartnersPanel partners={content.partners} service={content.service} said={said} />
      </div>
    </div>
  );
}
