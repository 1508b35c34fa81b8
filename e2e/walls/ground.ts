import type { Gesture } from "@/lib/kernel/gesture";
import * as terms from "@/lib/nomenclatures/gestures";
import * as operations from "@/lib/operations/gestures";
import * as objectives from "@/lib/policy/objectives/gestures";
import * as sections from "@/lib/policy/sections/gestures";
import * as contacts from "@/lib/schemes/contacts/gestures";
import * as schemes from "@/lib/schemes/gestures";
import type { Database } from "../http";
import { ofGroundWritten } from "./expected";
import { ownGround } from "./ground-rows";
import { asOwner, binned, revive } from "./prepare";
import type { Tried } from "./tried";

const nothing = async () => {};

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

/** The four gestures of a noun: `named`, the field of its words, is given the id of the Région where a row is made. */
function gesturesOf(
  table: Table,
  { key, named, create }: { key: string; named: string; create?: Readonly<Record<string, string>> },
  gestures: Readonly<Record<"create" | "update" | "toBin" | "outOfBin", [string, Gesture]>>,
): Record<string, Tried> {
  const values = typedGround[table];
  const on = { table, idField: key, allowed: ofGroundWritten };
  const [made, changed, gone, back] = [gestures.create, gestures.update, gestures.toBin, gestures.outOfBin];
  return {
    [made[0]]: {
      ...{ gesture: made[1], table: "region", writes: table, idField: named, allowed: ofGroundWritten },
      ...{ makes: true, nowhere: true, values: { ...values, ...create }, ready: renamed(table, named) },
    },
    [changed[0]]: { ...on, gesture: changed[1], values: { ...values, [named]: "Rejeu modifié" } },
    [gone[0]]: { ...on, gesture: gone[1], values: {}, ready: revive(table) },
    [back[0]]: { ...on, gesture: back[1], values: {}, ready: binned(table, nothing) },
  };
}

/** Every gesture on what is a Région's own, after organisations. */
export const triedGround: Readonly<Record<string, Tried>> = {
  ...gesturesOf(
    "nomenclature",
    { key: "termId", named: "label", create: { kind: "sector" } },
    {
      create: ["createTerm", terms.createTerm],
      update: ["renameTerm", terms.renameTerm],
      toBin: ["deleteTerm", terms.deleteTerm],
      outOfBin: ["restoreTerm", terms.restoreTerm],
    },
  ),
  ...gesturesOf(
    "scheme",
    { key: "schemeId", named: "name" },
    {
      create: ["createScheme", schemes.createScheme],
      update: ["updateScheme", schemes.updateScheme],
      toBin: ["deleteScheme", schemes.deleteScheme],
      outOfBin: ["restoreScheme", schemes.restoreScheme],
    },
  ),
  ...gesturesOf(
    "scheme_contact",
    { key: "schemeContactId", named: "organisation", create: { schemeId: ownGround } },
    {
      create: ["createSchemeContact", contacts.createSchemeContact],
      update: ["updateSchemeContact", contacts.updateSchemeContact],
      toBin: ["deleteSchemeContact", contacts.deleteSchemeContact],
      outOfBin: ["restoreSchemeContact", contacts.restoreSchemeContact],
    },
  ),
  ...gesturesOf(
    "operation",
    { key: "operationId", named: "label" },
    {
      create: ["createOperation", operations.createOperation],
      update: ["updateOperation", operations.updateOperation],
      toBin: ["deleteOperation", operations.deleteOperation],
      outOfBin: ["restoreOperation", operations.restoreOperation],
    },
  ),
  ...gesturesOf(
    "regional_objective",
    { key: "regionalObjectiveId", named: "label" },
    {
      create: ["createRegionalObjective", objectives.createRegionalObjective],
      update: ["updateRegionalObjective", objectives.updateRegionalObjective],
      toBin: ["deleteRegionalObjective", objectives.deleteRegionalObjective],
      outOfBin: ["restoreRegionalObjective", objectives.restoreRegionalObjective],
    },
  ),
  ...gesturesOf(
    "policy_section",
    { key: "policySectionId", named: "title" },
    {
      create: ["createPolicySection", sections.createPolicySection],
      update: ["updatePolicySection", sections.updatePolicySection],
      toBin: ["deletePolicySection", sections.deletePolicySection],
      outOfBin: ["restorePolicySection", sections.restorePolicySection],
    },
  ),
};
