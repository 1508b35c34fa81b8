import type { Metadata } from "next";
import { RegionContact } from "@/components/regions/contact";
import { PageHead } from "@/components/ui/page-head";
import { readInstalledRegion } from "@/db/regions/reads";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Mentions légales" };

export default async function LegalPage() {
  const demonstration = env().MAILLAGE_MODE === "demonstration";
  const region = await readInstalledRegion();
  return (
    <>
      <PageHead title="Mentions légales" />
      <div className="prose">
        {demonstration && (
          <p>
            <strong>Ce site est une démonstration.</strong> Les plans, les actions et leurs chiffres sont
            fictifs&nbsp;; les intercommunalités et leurs populations sont réelles.
          </p>
        )}
        <h2>Logiciel</h2>
        <p>
          Maillage est un logiciel libre, distribué sous licence publique de l’Union européenne (EUPL 1.2).{" "}
          {region && !demonstration
            ? `Ce site est édité et hébergé par ${region.name}.`
            : "La Région qui l’installe en est l’éditeur et l’héberge."}
        </p>
        {region && !demonstration && <RegionContact contact={region} />}
        <h2>Données réutilisées</h2>
        <ul>
          <li>Périmètres&nbsp;: INSEE-DGCL, via @etalab/decoupage-administratif (Licence Ouverte).</li>
          {(demonstration || region?.example) && (
            <li>
              Brochure «&nbsp;La Région Nord-Pas de Calais et l’Économie Sociale et Solidaire&nbsp;», juin
              2009.
            </li>
          )}
          <li>Caractères&nbsp;: Source Sans 3 (SIL Open Font License).</li>
        </ul>
        <h2>Témoins de connexion</h2>
        <p>
          Deux témoins («&nbsp;cookies&nbsp;») sont déposés à la connexion, l’un et l’autre strictement
          nécessaires. Le premier tient la session ouverte et expire au bout de douze heures. Le second, gardé
          six mois, reconnaît le navigateur avec lequel vous êtes déjà entré, pour que personne ne puisse vous
          empêcher d’entrer en se trompant exprès de phrase de passe. Aucun ne sert à une mesure d’audience.
        </p>
      </div>
    </>
  );
}
