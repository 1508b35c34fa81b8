import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { Policy } from "@/db/policy/reads";

type Props = Pick<Policy["content"], "partners" | "service"> & { said: string };

const site = (url: string | null) => url?.replace(/^https?:\/\//, "");

/** The partners of the plan, and the Région's own service. */
export function PartnersPanel({ partners, service, said }: Props) {
  return (
    <>
      <Block title="Les partenaires" className="c8" lede={partners.title.replace(/\s*:$/u, ".")}>
        <table className="t partners">
          <caption className="vh">Les partenaires et leurs contacts</caption>
          <thead>
            <tr>
              <th scope="col">Partenaire</th>
              <th scope="col">Téléphone</th>
              <th scope="col">Site</th>
            </tr>
          </thead>
          <tbody>
            {partners.items.map(({ id, family, name, service: office, phone, url }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <span className="lead">{office ?? family}</span>
                </th>
                <td>{phone}</td>
                <td>{site(url)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="note">Source&nbsp;: {said}.</p>
      </Block>
      <Block title="Le service de la Région" className="c4">
        <FactList
          facts={[
            { label: "Collectivité", value: service.body },
            { label: "Direction", value: service.direction },
            { label: "Service", value: service.service },
            { label: "Téléphone", value: service.phone },
            { label: "Site", value: site(service.url) },
          ]}
        />
        <p className="note">Source&nbsp;: {said}.</p>
      </Block>
    </>
  );
}
