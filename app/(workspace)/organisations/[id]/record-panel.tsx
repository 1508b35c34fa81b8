import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { Organisation } from "@/db/organisations/reads";
import { formatPhone } from "@/lib/french/format";
import { formatSiret } from "@/lib/french/siret";

const none = <span className="miss">non renseigné</span>;

/** How the structure is known, and how it is reached. */
export function RecordPanel({ organisation }: { organisation: Organisation }) {
  const { acronym, siret, email, phone, website } = organisation;
  return (
    <Block title="Fiche" className="side">
      <FactList
        facts={[
          { label: "Nom", value: organisation.name },
          { label: "Sigle", value: acronym },
          { label: "SIRET", value: siret ? formatSiret(siret) : none },
          { label: "Adresse électronique", value: email ? <a href={`mailto:${email}`}>{email}</a> : none },
          { label: "Téléphone", value: phone ? formatPhone(phone) : none },
          {
            label: "Site internet",
            value: website && (
              <a href={website} rel="noreferrer">
                {website.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "")}
              </a>
            ),
          },
        ]}
      />
    </Block>
  );
}
