import "server-only";
import { holdTerms } from "@/db/nomenclatures/parents";
import { getTerm } from "@/db/nomenclatures/reads";
import { termWall } from "@/db/nomenclatures/wall";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { codeOf, nextRank } from "@/lib/kernel/codes";
import { storedAs } from "@/lib/kernel/ground-stored";
import { createOfRegion } from "@/lib/kernel/region-rows";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { newTerm, termFields, termName } from "./fields";
import { termSaid } from "./labels";
import { type KnownTerm, wrongTerm } from "./rules";

const right = { permission: "ground.write" } as const;
const onRow = { ...right, key: "termId" } as const;

/** « Ajouter un terme »: the last of its vocabulary. */
export const createTerm = createOfRegion(termWall, newTerm, {
  ...right,
  maybe: ["distinct"],
  says: termSaid.cree,
  parents: (tx, { scope }) => holdTerms(tx, scope),
  guard: (typed, known, { id }) => wrongTerm(typed, { id, kind: typed.kind }, known),
  keeps({ kind, label }, known) {
    const siblings = known.filter((one) => one.kind === kind);
    const code = codeOf(label, new Set(siblings.map((one) => one.code)));
    return { kind, label, code, rank: nextRank(siblings), origin: "region" };
  },
  accepted: (known, kept) => [...known, { ...(kept as Omit<KnownTerm, "gone">), gone: false }],
});

/** « Renommer »: its words change wherever it is named. */
export const renameTerm = update(termWall, termName, {
  ...onRow,
  maybe: ["distinct"],
  verb: "rename",
  says: termSaid.enregistre,
  parents: (tx, { scope }) => holdTerms(tx, scope),
  accepted: (known, id, { label }) => known.map((one) => (one.id === id ? { ...one, label } : one)),
  guard: (typed, known, { row }) => wrongTerm(typed, row, known),
  stored: async (tx, { scope, timeZone }, id) => {
    const { label, ...saved } = storedAs(termFields, found(await getTerm(scope, id, tx)), timeZone);
    return { label, version: saved.version, savedBy: saved.savedBy, savedAt: saved.savedAt };
  },
});

/** « Retirer des choix »: what names it keeps it, so that nothing hinders it. */
export const deleteTerm = toBin(termWall, { ...onRow, says: termSaid.supprime });

/** « Remettre dans les choix ». */
export const restoreTerm = outOfBin(termWall, { ...onRow, says: termSaid.restaure });
