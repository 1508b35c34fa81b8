import type { KnownTerritories } from "@/db/territories/parents";
import { formatDate } from "@/lib/french/format";
import { naming } from "@/lib/french/naming";
import { quoted } from "./labels";
import type { Change } from "./rules";

type Known = KnownTerritories;
type Held = { siren: string; from: string; to: string | null };

/** What of these rows holds on a day or after it. */
const after = (rows: readonly Held[], day: string) => rows.filter(({ to }) => to === null || to >= day);

/** What a territory takes again and no longer takes, from the day of the change on. */
function perimeterBack(was: readonly Held[], now: readonly Held[], who: string, known: Known, day: string) {
  const name = (siren: string) => known.epcis.find((one) => one.siren === siren)?.name ?? siren;
  const sirens = (rows: readonly Held[]) => [...new Set(after(rows, day).map(({ siren }) => siren))];
  const less = (some: readonly string[], others: readonly string[]) =>
    naming(some.filter((siren) => !others.includes(siren)).map((siren) => quoted(name(siren))));
  const [before, then] = [sirens(was), sirens(now)];
  const [gains, loses] = [less(before, then), less(then, before)];
  const same = JSON.stringify(after(was, day)) === JSON.stringify(after(now, day));
  return [
    ...(gains ? [`${who} garde ${gains}.`] : []),
    ...(loses ? [`${who} ne prend pas ${loses}.`] : []),
    ...(!(gains || loses || same) ? [`${who} retrouve les dates de son périmètre d’avant.`] : []),
  ];
}

/** What taking a change back gives back, in sentences: said before it is done. */
export function givenBack({ verb, onDay, made, former }: Change, known: Known): string[] {
  const territories = former.territories.flatMap((was) => {
    const now = known.territories.find(({ id }) => id === was.id);
    if (!now) return [];
    const who = quoted(now.name);
    if (verb === "rename") return [`${who} s’appelle de nouveau ${quoted(was.name)}, à son adresse d’avant.`];
    const end =
      was.closed_on === null
        ? `${who} ne ferme pas le ${formatDate(now.closedOn ?? onDay)}.`
        : `${who} ferme de nouveau le ${formatDate(was.closed_on)}.`;
    const held = former.perimeters
      .filter(({ territory_id }) => territory_id === was.id)
      .map(({ epci_siren: siren, valid_from: from, valid_to: to }) => ({ siren, from, to }));
    const holds = known.perimeters
      .filter(({ territoryId }) => territoryId === was.id)
      .map(({ siren, from, to }) => ({ siren, from, to }));
    return [
      ...(was.closed_on === now.closedOn ? [] : [end]),
      ...perimeterBack(held, holds, who, known, onDay),
    ];
  });
  const gone = known.territories.filter(({ id }) => made.includes(id)).map(({ name }) => quoted(name));
  return [
    ...territories,
    ...(gone.length > 0
      ? [
          `${naming(gone)} ${gone.length > 1 ? "n’existeront pas" : "n’existera pas"}, et ${
            gone.length > 1 ? "leurs adresses sont libres" : "son adresse est libre"
          }.`,
        ]
      : []),
    ...(verb === "merge" || verb === "split" ? ["La filiation prévue ce jour-là est retirée."] : []),
  ];
}
