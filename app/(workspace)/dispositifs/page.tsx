import { RefusedFilters } from "@/components/territories/refused-filters";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listSchemeDepartements, listSchemes } from "@/db/schemes/reads";
import { requireViewer } from "@/lib/auth/viewer";
import { readParams, titledList } from "@/lib/kernel/search-params";
import { prepareStages } from "@/lib/schemes/stages";
import { FiltersPanel } from "./filters-panel";
import { schemeFilters, schemesParams } from "./search-params";
import { StagePanel } from "./stage-panel";

export const generateMetadata = titledList("Dispositifs", schemesParams);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SchemesPage({ searchParams }: Props) {
  const { scope } = await requireViewer();
  const { asked, refused } = readParams(schemesParams, await searchParams);
  const [schemes, departements] = await Promise.all([
    listSchemes(scope, schemeFilters(asked)),
    listSchemeDepartements(scope),
  ]);
  return (
    <>
      <PageHead title="Dispositifs">
        <Lede>
          <b>Un soutien à chaque étape</b> d’un projet&nbsp;: ce que la Région et ses partenaires proposent
          aux porteurs, et à qui s’adresser. Tout vient de la brochure de juin 2009 et reste à vérifier.
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} />
      <FiltersPanel asked={asked} departements={departements} total={schemes.length} />
      {schemes.length === 0 ? (
        <Empty>Aucun dispositif ne répond à ces filtres. Retirez-en un.</Empty>
      ) : (
        <div className="stages-l">
          {prepareStages(schemes).map(({ stage, schemes: found }) => (
            <StagePanel key={stage} stage={stage} schemes={found} />
          ))}
        </div>
      )}
    </>
  );
}
