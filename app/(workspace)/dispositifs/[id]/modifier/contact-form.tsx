"use client";

import { GroundForm } from "@/components/page/ground-form";
import { type ContactOptions, SchemeContactFields } from "@/components/schemes/contact-fields";
import {
  newSchemeContact,
  type SchemeContactValues,
  schemeContactFields,
} from "@/lib/schemes/contacts/fields";
import { addContact, editContact } from "../../mutations";

type Props = {
  schemeId: string;
  /** Without one, the form makes a contact. */
  contact?: { id: string; version: number };
  values: SchemeContactValues;
  options: ContactOptions;
  requestKey: string;
};

export function ContactForm({ schemeId, contact, values, options, requestKey }: Props) {
  return (
    <GroundForm
      what="Ce contact"
      mutation={contact ? editContact : addContact}
      fields={contact ? schemeContactFields : newSchemeContact}
      hidden={contact ? { schemeContactId: contact.id, requestKey } : { schemeId, requestKey }}
      stored={contact && { version: contact.version, values }}
      options={options}
      href={`/dispositifs/${schemeId}`}
      submit={contact ? "Enregistrer le contact" : "Ajouter le contact"}
    >
      {(state, prefix) => (
        <SchemeContactFields
          state={state}
          values={values}
          options={options}
          prefix={`${prefix}${contact?.id ?? "nouveau"}-`}
        />
      )}
    </GroundForm>
  );
}
