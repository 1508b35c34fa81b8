import { stableId } from "@/db/reference/stable-id";
import { inScope } from "@/db/scope";
import { listKnownTerritories } from "@/db/territories/parents";
import { getGround } from "@/db/territories/reads";
import { viewers } from "@/db/testing/viewers";
import { createTerritory } from "@/lib/territories/gestures";
import { changePerimeter } from "@/lib/territories/perimeter/gestures";
import { groupedOn } from "@/lib/territories/rules";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

/** A structure of the Région, that leads no territory of the demonstration. */
export const leadId = stableId("organisation", "cress");

const regionId = viewers.regional.staff[0] ?? "";

/** What the Région knows of its territories now. */
export const known = () => inScope(viewers.regional, (tx) => listKnownTerritories(tx, regionId));

export const territoryNamed = async (slug: string) => {
  const one = (await known()).territories.find((territory) => territory.slug === slug);
  if (!one) throw new Error(`No territory ${slug}.`);
  return one;
};

/** The EPCI of a territory on a day. */
export const epcisOf = async (slug: string, day = "2026-11-23") =>
  groupedOn((await territoryNamed(slug)).id, day, await known()).toSorted();

export const on = (territoryId: string, version = 1, key: string = requestKey()) => ({
  territoryId,
  version: String(version),
  requestKey: key,
});

/** A territory as its form sends it. */
export const making = (change: Readonly<Record<string, string | string[]>>) => ({
  ...{ name: "Pays d’essai", kind: "pays", leadOrganisationId: leadId, startsOn: "2026-12-01" },
  ...{ requestKey: requestKey(), epcis: "" },
  ...change,
});

export const make = (change: Readonly<Record<string, string | string[]>>, actor = actors.regional) =>
  done(createTerritory, making(change), actor);

/** Frees an EPCI of a territory from a day on, and gives its SIREN. */
export async function freed(slug: string, day: string): Promise<string> {
  const { id } = await territoryNamed(slug);
  const version = (await getGround(viewers.regional, id))?.version;
  const [first = "", ...rest] = await epcisOf(slug, day);
  await done(changePerimeter, { ...on(id, version), on: day, epcis: rest }, actors.regional);
  return first;
}
