import { ExampleMark } from "@/components/regions/example-mark";
import type { Scheme } from "@/db/schemes/reads";

type Props = { contacts: Scheme["contacts"] };

/**
 * Whom to ask, and for which département; without one, for the whole Région. A site is told, not linked: the addresses
 * of 2009 may have changed hands since.
 */
export function SchemeContacts({ contacts }: Props) {
  return (
    <ul className="contacts">
      {contacts.map(({ id, departement, organisation, phone, email, url, example }) => (
        <li key={id}>
          <b>{organisation}</b>
          <span className="cover">{departement ?? "Toute la région"}</span>
          <span className="ways">
            {phone && <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}
            {email && <a href={`mailto:${email}`}>{email}</a>}
            {url && <span>{url.replace(/^https?:\/\//, "")}</span>}
          </span>
          {example && <ExampleMark />}
        </li>
      ))}
    </ul>
  );
}
