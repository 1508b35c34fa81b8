import type { typedOf } from "@/lib/kernel/typed-values";
import { organisationTitle } from "@/lib/organisations/labels";
import type { Known, Lists, Values } from "../compare";
import { shownHeld, shownValues } from "../shown";
import { importedFields } from "./columns";

type Choice = { id: string; name?: string; label?: string; acronym?: string | null };
type Option = { value: string; label: string };
type Named = Record<"organisations" | "territories" | "regionalObjectives", readonly Choice[]> &
  Record<"audiences" | "sectors" | "communes", readonly Option[]>;

/** What the lists of the form of an action offer, with the short name of a structure. */
export function listsOf({ organisations, territories, regionalObjectives, ...codes }: Named): Lists {
  const options = (known: readonly Choice[]) =>
    known.map(({ id, name, label }) => ({ value: id, label: name ?? label ?? id }));
  const structures = organisations.map(({ id, name = "", acronym = null }) => ({
    value: id,
    label: organisationTitle({ name, acronym }),
    also: acronym,
  }));
  const { audiences, sectors, communes } = codes;
  return {
    ...{ leadOrganisationId: structures, partners: structures, audiences, sectors, communes },
    associates: options(territories),
    regionalObjectives: options(regionalObjectives),
  };
}

type Stored = Parameters<typeof typedOf<typeof importedFields>>[1] & {
  id: string;
  version: number;
  title: string;
};

/** An action as its forms would show it, several ids as one text. */
export function knownOf(action: Stored): Known {
  const { id, version, title } = action;
  return { id, version, title, values: shownValues(importedFields, action) };
}

/** What of an action an export kept, the same way: what it could not say is not there. */
export function heldValues(held: Readonly<Record<string, unknown>>): Values {
  return {
    ...shownHeld(importedFields, held),
    ...("objectiveId" in held && { objectiveId: String(held.objectiveId ?? "") }),
  };
}
