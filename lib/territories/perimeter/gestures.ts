import "server-only";
import { type KnownTerritories, listFollowed } from "@/db/territories/parents";
import { territoryWall } from "@/db/territories/wall";
import { setPerimeter } from "@/db/territories/writes";
import { update } from "@/lib/kernel/verbs";
import { Refusal } from "@/lib/platform/errors";
import { noted } from "../changes/noted";
import { territoryEnd, territoryPerimeter } from "../fields";
import { heldKnown, onTerritory } from "../gestures";
import { territorySaid } from "../labels";
import { groupedOn, leftAt, mainDepartement, saidOf, takenFrom, wrongPerimeter } from "../rules";

type Row = { id: string; kind: string; startsOn: string | null; closedOn: string | null };

/** Throws of the Région's own territory, and of one whose end is known. */
export function mustRun({ kind, closedOn }: Row): void {
  if (kind === "region") throw new Refusal("territoryOwn");
  if (closedOn !== null) throw new Refusal("territoryEnded");
}

/** Why nothing of a territory changes on this day, or nothing. */
export const tooEarly = ({ startsOn }: Row, on: string) =>
  startsOn !== null && on < startsOn && ["Ce territoire n’est pas encore créé à cette date."];

/** « Changer le périmètre »: from a day on, these EPCI and no other. */
export const changePerimeter = update(territoryWall, territoryPerimeter, {
  ...onTerritory,
  verb: "perimeter",
  says: territorySaid.perimetre,
  parents: (tx, actor) => heldKnown(tx, actor),
  guard({ on, epcis }, known, { row }) {
    mustRun(row);
    return saidOf({ on: tooEarly(row, on), epcis: wrongPerimeter(epcis, on, known, row.id) });
  },
  // It stays where it was as long as some of it is there.
  keeps: ({ epcis }, known, { row }) => {
    const there = known.epcis.some(
      ({ siren, departement }) => epcis.includes(siren) && departement === row.mainDepartementCode,
    );
    return there ? {} : { mainDepartementCode: mainDepartement(epcis, known) };
  },
  first: async (tx, done) => {
    for (const { typed, row } of done) {
      await noted(tx, row, "perimeter", typed.on);
      await setPerimeter(tx, row, typed.on, typed.epcis);
    }
  },
});

/** « Fermer »: from a day on it is no more, and its EPCI are free; its rows stay its own, and its plans run on. */
export const closeTerritory = update(territoryWall, territoryEnd, {
  ...onTerritory,
  verb: "close",
  says: territorySaid.ferme,
  parents: (tx, actor) => heldKnown(tx, actor),
  guard({ on }, _, { row }) {
    mustRun(row);
    return saidOf({
      on:
        tooEarly(row, on) ||
        (row.startsOn === on && ["Il n’aurait existé aucun jour\u00a0: supprimez-le plutôt."]),
    });
  },
  keeps: ({ on, why }, known, { row }) => ({
    ...{ closedOn: on, closedWhy: why },
    closedEpcis: groupedOn(row.id, on, known),
  }),
  first: async (tx, done) => {
    for (const { typed, row } of done) {
      await noted(tx, row, "close", typed.on);
      await setPerimeter(tx, row, typed.on, []);
    }
  },
});

type Ended = Pick<Row, "id" | "closedOn"> & { closedEpcis: string[] | null };

/** What a territory would group today, had it not been closed; of one that was closed before that was kept, what left it with its end. */
const groupedAtEnd = (row: Ended, known: KnownTerritories) => row.closedEpcis ?? leftAt(row, known);

/** « Rouvrir »: a closing that was a mistake, or that is not to be any more; it takes back the EPCI that left with it, if nobody took them. */
export const reopenTerritory = update(
  territoryWall,
  {},
  {
    ...onTerritory,
    verb: "reopen",
    says: territorySaid.enregistre,
    parents: async (tx, actor, _, ids) => ({
      known: await heldKnown(tx, actor),
      followed: await listFollowed(tx, ids),
    }),
    guard(_, { known, followed }, { row }) {
      if (row.closedOn === null || followed.includes(row.id)) throw new Refusal("territoryEnded");
      const taken = takenFrom(groupedAtEnd(row, known), row.closedOn, known, [row.id]);
      if (taken.length > 0) throw new Refusal("epciTaken", undefined, taken.join(" "));
      return null;
    },
    keeps: () => ({ closedOn: null, closedWhy: null, closedEpcis: null }),
    first: async (tx, done, { known }) => {
      for (const { row } of done) {
        if (row.closedOn === null) continue;
        await noted(tx, row, "reopen", row.closedOn);
        await setPerimeter(tx, row, row.closedOn, groupedAtEnd(row, known));
      }
    },
  },
);
