import "server-only";
import { writesSomething } from "../preview";
import { shownHeld } from "../shown";
import { beforesOf, takingBack, writtenAs } from "../taking-back";
import type { ImportWork } from "../work";
import { formsOf, readContent } from "./content";
import { understand } from "./judge";
import type { FlatNoun } from "./noun";
import { perform, previewRow } from "./perform";

/** What is done of the files of a noun that hold one row a line. */
export const flatWork = (noun: FlatNoun): ImportWork => ({
  target: noun.target,
  writes: noun.writes,
  async read(tx, actor, asked) {
    const content = await readContent(tx, actor, noun, asked);
    const { place } = content;
    const stored = new Map(content.rows.map(({ id, held }) => [id, held]));
    return {
      place,
      async understand(records, bases) {
        const rows = await understand(noun, records, content, asked.answers, bases);
        return {
          asks: rows.filter(({ faults }) => faults.length === 0).flatMap(({ asks }) => asks),
          async does(inner, acting, importId, aside = () => false) {
            const ready = rows.filter((row) => writesSomething(row, row.is) && !aside(row.record));
            const { territoryId } = place;
            const done = await perform(inner, acting, noun, { importId, territoryId, rows: ready });
            return {
              rows: rows.map((row) => previewRow(noun, row, done.get(row))),
              failed: [...done.values()].some((one) => "faults" in one),
            };
          },
          before: (id) => stored.get(id) ?? null,
        };
      },
    };
  },
  held: (held) => shownHeld(formsOf(noun), held),
  async takeBack(tx, actor, importId, rows) {
    const { kept, run } = takingBack(tx, actor, importId);
    const of = writtenAs(rows);
    await run(noun.remove, noun.key, of(noun.noun, "new"));
    const changed = of(noun.noun, "changed");
    await run(noun.putBack(beforesOf(changed)), noun.key, changed);
    return kept;
  },
});
