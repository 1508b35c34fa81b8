import { groundOf } from "../../kernel/ground";
import { liveSchemeContacts, schemeContacts } from "./table";

/** Whom to ask for a scheme. */
export const schemeContactWall = groundOf({
  noun: "scheme_contact",
  table: schemeContacts,
  live: liveSchemeContacts,
  audit: "values",
  title: schemeContacts.organisation,
  children: [],
});
