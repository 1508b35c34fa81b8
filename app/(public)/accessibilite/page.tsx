import type { Metadata } from "next";
import { RegionContact } from "@/components/regions/contact";
import { PageHead } from "@/components/ui/page-head";
import { readInstalledRegion } from "@/db/regions/reads";

export const metadata: Metadata = { title: "Accessibilité" };

export default async function AccessibilityPage() {
  const region = await readInstalledRegion();
  return (
    <>
      <PageHead title="Accessibilité" />
      <div className="prose">
        <p>
          <strong>État de conformité&nbsp;: non conforme (audit à venir).</strong> Maillage est conçu pour
          respecter le référentiel général d’amélioration de l’accessibilité (RGAA 4.1, niveau AA), mais aucun
          audit n’a encore mesuré sa conformité.
        </p>
        <h2>Ce qui est vérifié</h2>
        <p>
          Un contrôle automatique est passé sur chaque page à chaque version. Toutes les opérations se font au
          clavier, les formulaires fonctionnent avant le chargement des scripts, et chaque graphique est
          accompagné d’un tableau.
        </p>
        <h2>Vous rencontrez un obstacle</h2>
        <p>
          Signalez-le à l’administrateur qui vous a invité&nbsp;: il vous donnera l’information sous une autre
          forme et transmettra le défaut pour correction. Si vous n’obtenez pas de réponse, vous pouvez saisir
          le Défenseur des droits.
        </p>
        {region && <RegionContact contact={region} />}
      </div>
    </>
  );
}
