import type { Gesture } from "@/lib/kernel/gesture";
import * as terms from "@/lib/nomenclatures/gestures";
import * as operations from "@/lib/operations/gestures";
import * as objectives from "@/lib/policy/objectives/gestures";
import * as sections from "@/lib/policy/sections/gestures";
import * as contacts from "@/lib/schemes/contacts/gestures";
import * as schemes from "@/lib/schemes/gestures";
import { ofGroundWritten } from "./expected";
import { ownGround } from "./ground-rows";
import { renamed, typedGround } from "./ground-typed";
import { binned, revive } from "./prepare";
import type { Tried } from "./trying";

const nothing = async () => {};

type Table = keyof typeof typedGround;

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
