import Link from "next/link";
import { TerritoryLead } from "@/components/territories/lead";
import { Lineage } from "@/components/territories/lineage";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { Territory } from "@/db/figures/territory";
import { formatNumber } from "@/lib/french/format";

/** Who keeps the plan, and the EPCI that the territory groups today. */
type Props = {
  territory: Territory;
  agents: readonly { name: string }[];
  lineage: Parameters<typeof Lineage>[0]["of"];
  today: string;
};

export function PerimeterPanel({ territory, agents, lineage, today }: Props) {
  const who =
    agents.length === 0 ? (
      <span className="miss">aucun agent en exercice</span>
    ) : (
      agents.map(({ name }) => name).join(", ")
    );
  return (
    <Block title="Le territoire" className="side">
      <FactList
        facts={[
          {
            label: "Structure porteuse",
            value: territory.leadOrganisation && <TerritoryLead of={territory} />,
          },
          ...(territory.kind === "region" ? [] : [{ label: "Agent de développement local", value: who }]),
        ]}
      />
      {territory.epcis.length > 0 && (
        <table className="t">
          <caption className="vh">Intercommunalités du territoire</caption>
          <thead>
            <tr>
              <th scope="col">Intercommunalité</th>
              <th scope="col" className="n">
                Communes
              </th>
              <th scope="col" className="n">
                Habitants
              </th>
            </tr>
          </thead>
          <tbody>
            {territory.epcis.map((epci) => (
              <tr key={epci.siren}>
                <th scope="row">{epci.name}</th>
                <td className="n">{formatNumber(epci.communes)}</td>
                <td className="n">{formatNumber(epci.population)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Lineage of={lineage} today={today} />
      <p className="note">
        <Link href={`/territoires/${territory.slug}/perimetre`} prefetch={false}>
          Périmètre et historique
        </Link>
      </p>
    </Block>
  );
}
