import "server-only";
import { newId } from "@/db/ids";
import type { KnownTerritories } from "@/db/territories/parents";
import { territoryWall } from "@/db/territories/wall";
import {
  insertLineage,
  insertTerritories,
  type NewTerritory,
  noteChange,
  setPerimeter,
} from "@/db/territories/writes";
import { update } from "@/lib/kernel/verbs";
import { changeTitles } from "../changes/labels";
import { territorySplit } from "../fields";
import { heldKnown, newTerritory, onTerritory } from "../gestures";
import { territorySaid } from "../labels";
import { leadsWritten } from "../leads";
import { mustRun, tooEarly } from "../perimeter/gestures";
import { groupedOn, namesake, saidOf, tooLong, withMade } from "../rules";
import { partsOf } from "./parts";

const most = 9;

/** What of the parts does not hold, by field, or null. */
function wrongParts(
  { on, names, parts }: { on: string; names: string; parts: readonly string[] },
  known: KnownTerritories,
  id: string,
) {
  const split = partsOf(names, parts);
  const mine = groupedOn(id, on, known);
  const placed = split.flatMap(({ epcis }) => epcis);
  const left = mine.filter((siren) => !placed.includes(siren));
  const empty = split.filter(({ epcis }) => epcis.length === 0).map(({ name }) => `«\u00a0${name}\u00a0»`);
  const borne = split.filter(({ name }) => namesake(name, known, on, [id]));
  const long = split.find(({ name }) => tooLong(name).length > 0);
  const twice = new Set(split.map(({ name }) => name.toLowerCase())).size < split.length;
  return saidOf({
    names:
      ((split.length < 2 || split.length > most) && [`De deux à ${most} noms, un par ligne.`]) ||
      (long && [`Ligne ${split.indexOf(long) + 1}\u00a0: ${tooLong(long.name)[0]}`]) ||
      (twice && ["Deux territoires portent le même nom."]) ||
      borne.map(({ name }) => `«\u00a0${name}\u00a0» existe déjà.`),
    parts:
      (mine.length === 0 && ["Ce territoire ne groupe aucune intercommunalité à cette date."]) ||
      ((left.length > 0 || placed.some((siren) => !mine.includes(siren))) && [
        "Donnez à chaque intercommunalité du territoire à cette date l’un des nouveaux territoires.",
      ]) ||
      (empty.length > 0 && [`Aucune intercommunalité pour ${empty.join(", ")}.`]),
  });
}

/** « Scinder »: on a day one gives way to several, which share its EPCI. It is closed, its rows stay its own, and the rights on each open them. */
export const splitTerritory = update(territoryWall, territorySplit, {
  ...onTerritory,
  verb: "split",
  says: territorySaid.scinde,
  parents: (tx, actor) => heldKnown(tx, actor),
  guard(typed, known, { row }) {
    mustRun(row);
    const early =
      tooEarly(row, typed.on) ||
      (row.startsOn === typed.on && ["Ce territoire n’aurait existé aucun jour avant cette date."]);
    return saidOf({ on: early }) ?? wrongParts(typed, known, row.id);
  },
  keeps: ({ on, names, parts }) => ({
    closedOn: on,
    closedWhy: `Scindé en ${partsOf(names, parts)
      .map(({ name }) => `«\u00a0${name}\u00a0»`)
      .join(", ")}.`.slice(0, 500),
  }),
  first: async (tx, done, before) => {
    for (const { typed, row } of done) {
      let known = before;
      const leadIn = leadsWritten(before);
      const made: NewTerritory[] = [];
      for (const { name, epcis } of partsOf(typed.names, typed.parts)) {
        const alone = epcis.length === 1 && known.epcis.find(({ siren }) => siren === epcis[0]);
        const one = newTerritory(
          newId(),
          {
            ...{ name, epcis, startsOn: typed.on, kind: alone ? "epci" : row.kind },
            ...(alone
              ? leadIn(alone.name)
              : { leadOrganisation: row.leadOrganisation, leadOrganisationId: row.leadOrganisationId }),
          },
          known,
        );
        made.push(one);
        known = withMade(known, one);
      }
      await noteChange(tx, {
        ...{ id: newId(), territoryId: row.id, verb: "split", onDay: typed.on, touched: [row.id] },
        made: made.map(({ id }) => id),
        title: changeTitles.split(
          row.name,
          made.map(({ name }) => name),
        ),
      });
      await setPerimeter(tx, row, typed.on, []);
      await insertTerritories(tx, made);
      await insertLineage(
        tx,
        row.regionId,
        typed.on,
        made.map(({ id }) => ({ predecessorId: row.id, successorId: id })),
      );
    }
  },
});
