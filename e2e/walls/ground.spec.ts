import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { ofGroundWritten } from "./expected";
import { ownGround } from "./ground-rows";
import { renamed, typedGround } from "./ground-typed";
import { binned, revive } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const nothing = async () => {};

type Table = keyof typeof typedGround;
type Pages = { list: string; fresh: string; one: (id: string) => string; edit?: (id: string) => string };

/** The forms of a noun: one that makes a row, one that changes it, and its way to the bin. */
function formsOf(
  table: Table,
  { key, named, bin = ">Mettre à la corbeille<" }: { key: string; named: string; bin?: string },
  { fresh, one, edit = one }: Pages,
  more: Readonly<Record<string, string>> = {},
): Record<string, Gesture> {
  const values = typedGround[table];
  const on = {
    ...({ table, idField: key, allowed: ofGroundWritten, inProcess: true } as const),
    ...({ server: "regional", from: "ofRegion" } as const),
  };
  return {
    [`${table} add`]: {
      ...on,
      ...{ table: "region", writes: table, idField: named, nowhere: true, marker: `name="${named}"` },
      page: () => fresh,
      fields: { ...values, ...more },
      ready: renamed(table, named),
    },
    [`${table} edit`]: {
      ...on,
      page: (id) => edit(id),
      marker: `name="${named}"`,
      fields: { ...values, [named]: "Rejeu modifié" },
    },
    [`${table} remove`]: {
      ...on,
      page: (id) => one(id),
      marker: bin,
      fields: {},
      ready: revive(table),
      after: revive(table),
    },
  };
}

const under = (list: string, fresh: string): Pages => ({ list, fresh, one: (id) => `${list}/${id}` });
const terms = "/administration/nomenclatures";
const schemePage = () => `/dispositifs/${ownGround}/modifier`;
const contact = formsOf(
  "scheme_contact",
  { key: "schemeContactId", named: "organisation" },
  { list: "/dispositifs", fresh: schemePage(), one: schemePage },
  { schemeId: ownGround },
);

const gestures: Record<string, Gesture> = {
  ...formsOf(
    "nomenclature",
    { key: "termId", named: "label", bin: ">Retirer ce terme<" },
    under(terms, `${terms}/nouveau`),
    { kind: "sector" },
  ),
  "nomenclature back": {
    ...{ table: "nomenclature", idField: "termId", allowed: ofGroundWritten, from: "ofRegion" },
    inProcess: true,
    page: (id) => `${terms}/${id}`,
    server: "admin",
    marker: "Remettre dans les choix",
    fields: {},
    ready: binned("nomenclature", nothing),
    after: revive("nomenclature"),
  },
  ...formsOf(
    "operation",
    { key: "operationId", named: "label" },
    under("/administration/operations", "/administration/operations/nouvelle"),
  ),
  ...formsOf(
    "scheme",
    { key: "schemeId", named: "name" },
    {
      ...under("/dispositifs", "/dispositifs/nouveau"),
      edit: (id) => `/dispositifs/${id}/modifier`,
    },
  ),
  ...contact,
  "scheme_contact add": { ...contact["scheme_contact add"], marker: 'id="nouveau-organisation"' } as Gesture,
  "scheme_contact edit": {
    ...contact["scheme_contact edit"],
    marker: `id="${ownGround}-organisation"`,
  } as Gesture,
  ...formsOf(
    "regional_objective",
    { key: "regionalObjectiveId", named: "label" },
    under("/politique-regionale/objectifs", "/politique-regionale/objectifs/nouveau"),
  ),
  ...formsOf(
    "policy_section",
    { key: "policySectionId", named: "title" },
    under("/politique-regionale/sections", "/politique-regionale/sections/nouvelle"),
  ),
};

test("rejouer les formulaires de ce qui est à la Région n’écrit que ce que le tableau des droits permet", async () => {
  test.setTimeout(420_000);
  await replayAll("ground", gestures, inTrials);
});
