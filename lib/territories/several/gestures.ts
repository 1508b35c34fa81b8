import "server-only";
import { newId } from "@/db/ids";
import { insertTerritories, type NewTerritory } from "@/db/territories/writes";
import type { Actor } from "@/lib/auth/actor";
import { gesture, type Request } from "@/lib/kernel/gesture";
import { readsOpening } from "@/lib/kernel/parse";
import { authorize } from "@/lib/permissions/can";
import { Refusal } from "@/lib/platform/errors";
import { territoryEach, territoryImport } from "../fields";
import { heldKnown, type MadeIn, madeIn, newTerritory } from "../gestures";
import { territorySaid } from "../labels";
import { type HeldTerritories, leadsWritten } from "../leads";
import { freeFrom, saidOf, tooLong, withMade } from "../rules";
import { readBlock } from "./block";
import { wrongBlock } from "./preview";

type Made = { name: string; epcis: readonly string[] };

/** Kind and lead of a territory of which nothing else was said: those of its EPCI when it has one. */
function named({ name, epcis }: Made, known: HeldTerritories, leadIn: ReturnType<typeof leadsWritten>) {
  const alone = epcis.length === 1 && known.epcis.find(({ siren }) => siren === epcis[0]);
  return {
    ...{ name, epcis },
    kind: alone ? ("epci" as const) : ("grouping" as const),
    ...leadIn(alone ? alone.name : name),
  };
}

/** The rows of several territories of one send; the first has the id of the request. */
function rowsOf(id: string, startsOn: string, made: readonly Made[], before: HeldTerritories) {
  let known = before;
  const leadIn = leadsWritten(before);
  return made.map((one, index): NewTerritory => {
    const row = newTerritory(index === 0 ? id : newId(), { ...named(one, known, leadIn), startsOn }, known);
    known = withMade(known, row);
    return row;
  });
}

const common = {
  says: territorySaid.crees,
  makes: true,
  find: async (_: unknown, actor: Actor, typed: readonly Request[]) =>
    typed.map(({ id }) => madeIn(actor, id)),
  authorize: (actor: Actor, place: MadeIn) => authorize(actor, "territory.write", place),
  stale: async () => null,
} as const;

const each = readsOpening(territoryEach, {});

/** « Un territoire par EPCI »: one for each that none takes on that day, nor later; all or none. */
export const createEach = gesture<Request & { fields: { startsOn: string } }, MadeIn, HeldTerritories>({
  ...common,
  name: "territory.each",
  reader: { input: each.input, read: (values) => ({ ...each.read(values), id: newId() }) },
  parents: (tx, actor) => heldKnown(tx, actor),
  guard(typed, _, known) {
    const free = freeFrom(known, typed.fields.startsOn);
    const long = free.filter(({ name }) => tooLong(name).length > 0);
    if (long.length > 0)
      return saidOf({
        startsOn: long.map(
          ({ name }) => `«\u00a0${name}\u00a0»\u00a0: ${tooLong(name)[0]} Créez ce territoire à part.`,
        ),
      });
    if (free.length > 0) return null;
    return { startsOn: ["Toutes les intercommunalités sont dans un territoire à cette date."] };
  },
  async write(tx, _, todo, known) {
    const [one, more] = todo;
    // Two at once would make the same ones twice.
    if (!one || more) throw new Refusal("outdated");
    const { id, fields } = one.typed;
    const made = freeFrom(known, fields.startsOn).map(({ siren, name }) => ({ name, epcis: [siren] }));
    await insertTerritories(tx, rowsOf(id, fields.startsOn, made, known));
  },
});

const block = readsOpening(territoryImport, {});

/** Territories of a pasted block or of a file: nothing is written before its preview was read, nor while a line is at fault. */
export const importTerritories = gesture<
  Request & { fields: { startsOn: string; block: string; seen: string | null } },
  MadeIn,
  HeldTerritories
>({
  ...common,
  name: "territory.import",
  reader: { input: block.input, read: (values) => ({ ...block.read(values), id: newId() }) },
  parents: (tx, actor) => heldKnown(tx, actor),
  guard: ({ fields }, _, known) => wrongBlock(fields, known),
  async write(tx, _, todo, known) {
    const [one, more] = todo;
    if (!one || more) throw new Refusal("outdated");
    const { id, fields } = one.typed;
    await insertTerritories(tx, rowsOf(id, fields.startsOn, readBlock(fields.block, known), known));
  },
});
