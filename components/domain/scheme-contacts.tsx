import type { Scheme } from "@/db/queries/schemes";

type Props = { contacts: Scheme["contacts"] };

/** Whom to ask, and for which département; without one, for the whole Région. */
export function SchemeContacts({ contacts }: Props) {
  return (
    <ul className="contacts">
      {contacts.map(({ id, departement, organisation, phone, email, url }) => (
        <li key={id}>
          <b>{organisation}</b>
          <span className="cover">{departement ?? "Toute la région"}</span>
          <span className="ways">
            {phone && <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}
            {email && <a href={`mailto:${email}`}>{email}</a>}
            {url && (
              <a href={url} rel="noreferrer">
                {url.replace(/^https?:\/\//, "")}
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
