import Link from "next/link";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listSchemeDepartements, listSchemes } from "@/db/schemes/reads";
import { requireViewer, settlesSomewhere } from "@/lib/auth/viewer";
import { readParams, titledList } from "@/lib/kernel/search-params";
import { isUnchecked2009 } from "@/lib/schemes/labels";
import { prepareStages } from "@/lib/schemes/stages";
import { FiltersPanel } from "./filters-panel";
import { schemeFilters, schemesParams } from "./search-params";
import { StagePanel } from "./stage-panel";

export const generateMetadata = titledList("Dispositifs", schemesParams);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SchemesPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { scope, today } = viewer;
  const writes = settlesSomewhere(scope);
  const { asked, refused } = readParams(schemesParams, await searchParams);
  const [schemes, departements] = await Promise.all([
    listSchemes(scope, schemeFilters(asked)),
    listSchemeDepartements(scope),
  ]);
  const narrowed = Object.values(asked).some((value) => value !== undefined) || refused.length > 0;
  const of2009 = schemes.length > 0 && schemes.every(isUnchecked2009);
  return (
    <>
      <PageHead
        title="Dispositifs"
        tools={
          writes && (
            <ButtonLink href="/dispositifs/nouveau" icon="plus">
              Ajouter un dispositif
            </ButtonLink>
          )
        }
      >
        <Lede>
          <b>Un soutien à chaque étape</b> d’un projet&nbsp;: ce que la Région et ses partenaires proposent
          aux porteurs, et à qui s’adresser.{" "}
          {of2009
            ? "Tout vient de la brochure de juin 2009 et reste à vérifier."
            : "Chaque fiche dit sa source, et quand elle a été vérifiée."}
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} />
      {(schemes.length > 0 || narrowed) && (
        <FiltersPanel asked={asked} departements={departements} total={schemes.length} />
      )}
      {schemes.length === 0 ? (
        narrowed ? (
          <Empty>Aucun dispositif ne répond à ces filtres. Retirez-en un.</Empty>
        ) : (
          <Empty
            gesture={
              writes && (
                <Link href="/administration/mise-en-route#policy" prefetch={false}>
                  Mise en route
                </Link>
              )
            }
          >
            La Région n’a pas encore saisi ses dispositifs.
          </Empty>
        )
      ) : (
        <div className="stages-l">
          {prepareStages(schemes).map(({ stage, schemes: found }) => (
            <StagePanel key={stage} stage={stage} schemes={found} today={today} />
          ))}
        </div>
      )}
      <p className="note">
        Aussi à la Région&nbsp;:{" "}
        <Link href="/administration/operations" prefetch={false}>
          les opérations régionales
        </Link>
        ,{" "}
        <Link href="/administration/nomenclatures" prefetch={false}>
          les nomenclatures
        </Link>
        .
      </p>
    </>
  );
}
