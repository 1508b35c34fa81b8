import { randomUUID } from "node:crypto";
import { ExampleMark } from "@/components/regions/example-mark";
import type { ContactOptions } from "@/components/schemes/contact-fields";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import type { SchemeContact } from "@/db/schemes/contacts/reads";
import { pickedOf } from "@/lib/kernel/derived";
import { typedOf } from "@/lib/kernel/typed-values";
import { schemeContactFields } from "@/lib/schemes/contacts/fields";
import { removeContact } from "../../mutations";
import { ContactForm } from "./contact-form";

type Props = { schemeId: string; contacts: readonly SchemeContact[]; options: ContactOptions };

/** Whom to ask, each behind its name, then a new one. */
export function ContactsPanel({ schemeId, contacts, options }: Props) {
  const place = (code: string | null) =>
    options.departementCode.find(({ value }) => value === code)?.label ?? code ?? "toute la région";
  return (
    <Block title="À qui s’adresser" lede="Un contact par département, ou pour toute la région.">
      {contacts.map((contact) => (
        <section key={contact.id} className="contact-edit" aria-labelledby={`contact-${contact.id}`}>
          <h3 id={`contact-${contact.id}`}>
            {contact.organisation} <span className="cover">{place(contact.departementCode)}</span>
            {contact.example && <ExampleMark />}
          </h3>
          <ContactForm
            schemeId={schemeId}
            contact={{ id: contact.id, version: contact.version }}
            values={typedOf(schemeContactFields, pickedOf(schemeContactFields, contact))}
            options={options}
            requestKey={randomUUID()}
          />
          <BinForm
            mutation={removeContact}
            hidden={{
              schemeContactId: contact.id,
              version: contact.version,
              requestKey: randomUUID(),
            }}
            opens="Supprimer ce contact"
            asks="Mettre ce contact à la corbeille&nbsp;?"
          >
            Il quitte la fiche, et y revient s’il est restauré.
          </BinForm>
        </section>
      ))}
      <details className="fold" open={contacts.length === 0}>
        <summary>Ajouter un contact</summary>
        <ContactForm schemeId={schemeId} values={{}} options={options} requestKey={randomUUID()} />
      </details>
    </Block>
  );
}
