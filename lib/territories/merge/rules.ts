import type { Values } from "@/lib/kernel/parse";
import type { territoryMerge } from "@/lib/territories/fields";
import { type HeldTerritories, wrongLead } from "../leads";
import { type Errors, groupedOn, saidOf, takenFrom, wrongTerritory } from "../rules";

export type Merging = { id: string; fields: Values<typeof territoryMerge> };

/** The territories that a merge names, as they are. */
export type Held = ReadonlyMap<
  string,
  {
    id: string;
    name: string;
    kind: string;
    startsOn: string | null;
    closedOn: string | null;
    regionId: string;
    mainDepartementCode: string | null;
  }
>;

/** What of a merge does not hold, by field, or null. */
export function wrongMerge({ id, fields }: Merging, known: HeldTerritories, rows: Held): Errors | null {
  const { others, on, intoId, name, kind, leadOrganisationId } = fields;
  const named = [...new Set([id, ...others, ...(intoId ? [intoId] : [])])];
  const unfit = (one: string) => {
    const row = rows.get(one);
    return !row || row.regionId !== known.regionId || row.kind === "region" || row.closedOn !== null;
  };
  const late = named.flatMap((one) => {
    const row = rows.get(one);
    return row?.startsOn && row.startsOn >= on && one !== intoId
      ? [`«\u00a0${row.name}\u00a0» n’aurait existé aucun jour avant cette date.`]
      : [];
  });
  const into = intoId === null ? undefined : rows.get(intoId);
  const epcis = [...new Set(named.flatMap((one) => groupedOn(one, on, known)))];
  const making =
    intoId === null
      ? {
          name: name === null && ["Donnez le nom du nouveau territoire."],
          kind: kind === null && ["Choisissez la nature du nouveau territoire."],
          leadOrganisationId: wrongLead(leadOrganisationId, known),
        }
      : {};
  const errors = saidOf({
    others:
      (named.length < 2 && ["Choisissez au moins un autre territoire."]) ||
      (others.some(unfit) && ["Choisissez des territoires de la Région, qui ne ferment pas."]),
    on:
      late.length > 0
        ? late
        : (into?.startsOn ?? on) > on && ["Le territoire qui reprend n’est pas encore créé à cette date."],
    intoId: intoId !== null && unfit(intoId) && ["Choisissez un territoire de la Région, qui ne ferme pas."],
    ...making,
  });
  if (errors) return errors;
  if (intoId === null) {
    const wrong = wrongTerritory({ name: name ?? "", startsOn: on, epcis }, known, named);
    return wrong && saidOf({ name: wrong.name, on: wrong.epcis });
  }
  // An EPCI that was to go elsewhere later would be taken twice.
  return saidOf({ on: takenFrom(epcis, on, known, named) });
}
