import type { Database } from "../http";
import { ownGround } from "./ground-rows";
import { asOwner } from "./prepare";

/** What is typed of each noun, but the words that name it. */
export const typedGround = {
  nomenclature: { distinct: "yes" },
  scheme: {
    ...{ acronym: "", description: "Un appui.", stages: "design", kinds: "grant", cofunding: "" },
    ...{ validFrom: "", validTo: "", source: "Délibération", sourceUrl: "", sourceOn: "", checkedOn: "" },
  },
  scheme_contact: { organisationId: "", departementCode: "", phone: "", email: "", url: "" },
  operation: { description: "", endsOn: "" },
  regional_objective: { rank: "9" },
  policy_section: { kind: "text", intro: "", body: "Un texte.", source: "", rank: "9" },
} as const;

type Table = keyof typeof typedGround;

/** Two of one name are refused: the former takes another. */
export const renamed =
  (table: Table, column: string) =>
  ({ sql }: Database) =>
    asOwner(
      { sql },
      (
        tx,
      ) => tx`update ${tx(table)} set ${tx(column)} = 'Autre ' || left(id::text, 8) || right(id::text, 8), version = version + 1
        where id <> ${ownGround} and ${tx(column)} = (select id::text from region where slug = 'nord-pas-de-calais')`,
    );
