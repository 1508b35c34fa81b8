import { searchable } from "@/db/searchable";
import { slugLength, territoryLimits } from "@/db/territories/limits";
import type { KnownTerritories } from "@/db/territories/parents";
import { formatDate } from "@/lib/french/format";
import { dayBefore } from "@/lib/french/months";
import { textFault } from "@/lib/kernel/typed-text";

type Known = KnownTerritories;
export type Errors = Record<string, string[]>;

/** Words of addresses that are pages of their own. */
const reserved = ["nouveau", "importer", "un-par-epci", "perimetres", "export"];

/** « Pays de Saint-Omer » → « pays-de-saint-omer »; never empty. */
const slugOf = (name: string): string =>
  searchable(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, slugLength - 3)
    .replace(/-+$/u, "") || "territoire";

/** The address that a territory takes: that of its name, or the next one that opens no other. */
export function freeSlug(name: string, known: Known, own?: string): string {
  const taken = [...known.slugs, ...known.formerSlugs].filter(({ territoryId }) => territoryId !== own);
  const slugs = new Set([...reserved, ...taken.map(({ slug }) => slug)]);
  const slug = slugOf(name);
  if (!slugs.has(slug)) return slug;
  let next = 2;
  while (slugs.has(`${slug}-${next}`)) next += 1;
  return `${slug}-${next}`;
}

const sameName = (a: string, b: string) => slugOf(a) === slugOf(b);

/** What is said of a name that is longer than what is kept, of one that no field of its own bounds. */
export const tooLong = (name: string): string[] => {
  const fault = textFault(name, territoryLimits.name);
  return fault === null ? [] : [fault];
};

/** The one that bears this name on a day or later, of those that are not `apart`. */
export const namesake = (name: string, known: Known, day: string, apart: readonly string[] = []) =>
  known.territories.find(
    (one) =>
      !apart.includes(one.id) && sameName(one.name, name) && (one.closedOn === null || one.closedOn > day),
  );

/** The EPCI that a territory groups on a day, and after it as far as is known. */
export const groupedOn = (territoryId: string, day: string, { perimeters }: Known): string[] =>
  perimeters
    .filter((row) => row.territoryId === territoryId && row.from <= day && (row.to === null || row.to >= day))
    .map(({ siren }) => siren);

/** The EPCI that left a territory with its end. */
export function leftAt(
  { id, closedOn }: { id: string; closedOn: string | null },
  { perimeters }: Known,
): string[] {
  const last = closedOn === null ? null : dayBefore(closedOn);
  return perimeters.filter((row) => row.territoryId === id && row.to === last).map(({ siren }) => siren);
}

/** What takes these EPCI from a day on (until another, where it is known), in sentences: of the territories that are not `apart`. */
export function takenFrom(
  sirens: readonly string[],
  day: string,
  known: Known,
  apart: readonly string[] = [],
  until: string | null = null,
): string[] {
  return sirens.flatMap((siren) => {
    const row = known.perimeters.find(
      (one) =>
        one.siren === siren &&
        !apart.includes(one.territoryId) &&
        (one.to === null || one.to >= day) &&
        (until === null || one.from <= until),
    );
    const holder = row && known.territories.find(({ id }) => id === row.territoryId);
    const epci = known.epcis.find((one) => one.siren === siren);
    if (!row || !holder || !epci) return [];
    const since = row.from > day ? ` à partir du ${formatDate(row.from)}` : "";
    const end = row.to === null ? "" : ` jusqu’au ${formatDate(row.to)}`;
    return [`«\u00a0${epci.name}\u00a0» est dans «\u00a0${holder.name}\u00a0»${since}${end}.`];
  });
}

/** Whether a territory groups, or is to group, more than one EPCI: what a split divides. */
export const canSplit = (
  { perimeter }: { perimeter: readonly { siren: string; to: string | null }[] },
  today: string,
): boolean =>
  new Set(perimeter.flatMap(({ siren, to }) => (to === null || to >= today ? [siren] : []))).size > 1;

/** EPCI of the départements of the Région that no territory takes on a day. */
export const leftOut = (known: Known, day: string) =>
  known.epcis.filter(
    ({ siren }) =>
      !known.perimeters.some(
        (row) => row.siren === siren && row.from <= day && (row.to === null || row.to >= day),
      ),
  );

/** EPCI that no territory takes, on a day nor after it. */
export const freeFrom = (known: Known, day: string) =>
  leftOut(known, day).filter(
    ({ siren }) => !known.perimeters.some((row) => row.siren === siren && row.from > day),
  );

/** The département where most people of these EPCI live; null of none. */
export function mainDepartement(sirens: readonly string[], { epcis }: Known): string | null {
  const people = new Map<string, number>();
  for (const { siren, departement, population } of epcis)
    if (sirens.includes(siren)) people.set(departement, (people.get(departement) ?? 0) + population);
  return [...people].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What is wrong of EPCI asked from a day on, in sentences. */
function wrongEpcis(
  sirens: readonly string[],
  day: string,
  known: Known,
  apart: readonly string[] = [],
): string[] {
  const strange = sirens.filter((siren) => !known.epcis.some((one) => one.siren === siren));
  if (strange.length > 0)
    return [`Hors des départements de la Région\u00a0: ${strange.join(", ")}. Choisissez dans la liste.`];
  return takenFrom(sirens, day, known, apart);
}

/** The same of the perimeter of a territory, and what to do where another has an EPCI. */
export function wrongPerimeter(sirens: readonly string[], day: string, known: Known, id: string): string[] {
  const taken = takenFrom(sirens, day, known, [id]).length > 0;
  return [
    ...wrongEpcis(sirens, day, known, [id]),
    ...(taken ? ["Changez d’abord le périmètre de l’autre territoire, à cette date ou avant."] : []),
  ];
}

/** The errors that have something to say, or null. */
export function saidOf(errors: Readonly<Record<string, string[] | false | undefined>>): Errors | null {
  const said = Object.entries(errors).flatMap(([name, sentences]) =>
    sentences && sentences.length > 0 ? [[name, sentences] as const] : [],
  );
  return said.length > 0 ? Object.fromEntries(said) : null;
}

type Made = { name: string; startsOn: string; epcis: readonly string[] };

/** What the Région already knows against a new territory, by field, or null. `apart`: territories that give way to it that day. */
export function wrongTerritory(
  { name, startsOn, epcis }: Made,
  known: Known,
  apart: readonly string[] = [],
): Errors | null {
  return saidOf({
    name: namesake(name, known, startsOn, apart) && [`«\u00a0${name}\u00a0» existe déjà.`],
    epcis: wrongEpcis(epcis, startsOn, known, apart),
  });
}

/** What is known once a new territory is made: the next ones of the same send are compared with it too. */
export const withMade = <K extends Known>(
  known: K,
  one: Made & { id: string; slug: string; closedOn?: string | null },
): K => ({
  ...known,
  territories: [
    ...known.territories,
    {
      ...{
        id: one.id,
        slug: one.slug,
        name: one.name,
        startsOn: one.startsOn,
        closedOn: one.closedOn ?? null,
      },
      ...{ kind: "other", leadOrganisationId: null, mainDepartementCode: null },
    },
  ],
  slugs: [...known.slugs, { slug: one.slug, territoryId: one.id }],
  perimeters: [
    ...known.perimeters,
    ...one.epcis.map((siren) => ({ territoryId: one.id, siren, from: one.startsOn, to: null })),
  ],
});

/** What is known once some give way to another on a day, with all that they group then: the next ones of the same send are judged on it. */
export function withMerged<K extends Known>(known: K, gone: readonly string[], into: string, on: string): K {
  const named = [...gone, into];
  const moved = [...new Set(named.flatMap((id) => groupedOn(id, on, known)))];
  const before = known.perimeters.flatMap((row) => {
    if (!named.includes(row.territoryId) || (row.to !== null && row.to < on)) return [row];
    return row.from < on ? [{ ...row, to: dayBefore(on) }] : [];
  });
  return {
    ...known,
    territories: known.territories.map((one) => (gone.includes(one.id) ? { ...one, closedOn: on } : one)),
    perimeters: [...before, ...moved.map((siren) => ({ territoryId: into, siren, from: on, to: null }))],
  };
}
