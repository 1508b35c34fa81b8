import type { Http } from "../http";
import { ownGround, ownRow } from "../walls/ground-rows";
import { asOwner, revive } from "../walls/prepare";
import { at, type Form, fixed, of } from "./form";

/** A row of the Région that nothing names, living. */
const own = (table: string) => async (http: Http) => {
  await asOwner(http, (sql) => ownRow({ sql }, table));
  await revive(table)(http, ownGround);
  return ownGround;
};

const retired = async (http: Http) => {
  await own("nomenclature")(http);
  await asOwner(
    http,
    (sql) => sql`update nomenclature set deleted_at = now(), version = version + 1 where id = ${ownGround}`,
  );
  return ownGround;
};

const asRegional = { as: "regional" } as const;
const terms = "/administration/nomenclatures";
const operations = "/administration/operations";
const objectives = "/politique-regionale/objectifs";
const sections = "/politique-regionale/sections";
const scheme = (suffix = "") => at("/dispositifs/", own("scheme"), suffix);
const contacts = at("/dispositifs/", own("scheme_contact"), "/modifier");
const bin = ">Mettre à la corbeille<";

/** Words that one person, another and I give to a field of one row. */
const over = (field: string, mine: Readonly<Record<string, string>>) => ({
  text: field,
  both: { theirs: { [field]: "Du collègue" }, mine, over: { [field]: "De moi" } },
});

export const ground: Form[] = [
  {
    ...asRegional,
    mutation: of("administration/nomenclatures", "addTerm"),
    page: fixed(`${terms}/nouveau`),
    marker: 'name="kind"',
    fill: { kind: "sector", label: "Un terme d’essai" },
    text: "label",
  },
  {
    ...asRegional,
    mutation: of("administration/nomenclatures", "editTerm"),
    page: at(`${terms}/`, own("nomenclature")),
    marker: 'name="label"',
    fill: { label: "Un terme renommé" },
    edits: "nomenclature",
    ...over("label", {}),
  },
  {
    as: "admin",
    mutation: of("administration/nomenclatures", "retire"),
    page: at(`${terms}/`, own("nomenclature")),
    marker: ">Retirer ce terme<",
    opens: "Retirer des choix",
    fill: {},
  },
  {
    as: "admin",
    mutation: of("administration/nomenclatures", "bringBack"),
    page: at(`${terms}/`, retired),
    marker: "Remettre dans les choix",
    fill: {},
  },
  {
    ...asRegional,
    mutation: of("administration/operations", "addOperation"),
    page: fixed(`${operations}/nouvelle`),
    marker: 'name="endsOn"',
    fill: { label: "Une opération d’essai" },
    text: "label",
  },
  {
    ...asRegional,
    mutation: of("administration/operations", "editOperation"),
    page: at(`${operations}/`, own("operation")),
    marker: 'name="endsOn"',
    fill: { description: "Une présentation." },
    edits: "operation",
    ...over("description", { endsOn: "2027-12-31" }),
  },
  {
    as: "admin",
    mutation: of("administration/operations", "remove"),
    page: at(`${operations}/`, own("operation")),
    marker: bin,
    opens: "Supprimer l’opération",
    fill: {},
  },
  {
    ...asRegional,
    mutation: of("dispositifs", "addScheme"),
    page: fixed("/dispositifs/nouveau"),
    marker: 'name="sourceUrl"',
    fill: {
      ...{ name: "Un dispositif d’essai", description: "Un appui.", source: "Délibération" },
      ...{ stages: "design", kinds: "grant" },
    },
    text: "name",
  },
  {
    ...asRegional,
    mutation: of("dispositifs", "editScheme"),
    page: scheme("/modifier"),
    marker: 'name="sourceUrl"',
    fill: { acronym: "ESSAI" },
    edits: "scheme",
    ...over("acronym", { cofunding: "Fonds social européen" }),
  },
  {
    as: "admin",
    mutation: of("dispositifs", "remove"),
    page: scheme(),
    marker: bin,
    opens: "Supprimer le dispositif",
    fill: {},
  },
  {
    ...asRegional,
    mutation: of("dispositifs", "addContact"),
    page: contacts,
    marker: 'id="nouveau-organisation"',
    opens: "Ajouter un contact",
    fill: { organisation: "Un opérateur d’essai" },
    text: "organisation",
  },
  {
    ...asRegional,
    mutation: of("dispositifs", "editContact"),
    page: contacts,
    marker: `id="${ownGround}-organisation"`,
    fill: { organisation: "Un autre opérateur" },
    edits: "scheme_contact",
    ...over("organisation", { phone: "03 21 00 00 00" }),
  },
  {
    as: "admin",
    mutation: of("dispositifs", "removeContact"),
    page: contacts,
    marker: bin,
    opens: "Supprimer ce contact",
    fill: {},
  },
  {
    ...asRegional,
    mutation: of("politique-regionale", "addObjective"),
    page: fixed(`${objectives}/nouveau`),
    marker: 'name="rank"',
    fill: { label: "Un objectif d’essai" },
    text: "label",
  },
  {
    ...asRegional,
    mutation: of("politique-regionale", "editObjective"),
    page: at(`${objectives}/`, own("regional_objective")),
    marker: 'name="rank"',
    fill: { label: "Un objectif corrigé" },
    edits: "regional_objective",
    ...over("label", { rank: "98" }),
  },
  {
    as: "admin",
    mutation: of("politique-regionale", "removeObjective"),
    page: at(`${objectives}/`, own("regional_objective")),
    marker: bin,
    opens: "Retirer l’objectif",
    fill: {},
  },
  {
    ...asRegional,
    mutation: of("politique-regionale", "addSection"),
    page: fixed(`${sections}/nouvelle`),
    marker: 'name="intro"',
    fill: { title: "Une section d’essai", kind: "text", body: "Un texte." },
    text: "title",
  },
  {
    ...asRegional,
    mutation: of("politique-regionale", "editSection"),
    page: at(`${sections}/`, own("policy_section")),
    marker: 'name="intro"',
    fill: { intro: "Un chapeau." },
    edits: "policy_section",
    ...over("intro", { source: "Délibération" }),
  },
  {
    as: "admin",
    mutation: of("politique-regionale", "removeSection"),
    page: at(`${sections}/`, own("policy_section")),
    marker: bin,
    opens: "Retirer la section",
    fill: {},
  },
];
