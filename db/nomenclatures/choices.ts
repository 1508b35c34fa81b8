import { and, asc, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { TermKind } from "./limits";
import { nomenclatures } from "./table";

/** Codes that a row already names. */
type Kept = readonly (string | null | undefined)[];

const termsOf = (tx: Db, kinds: readonly TermKind[], kept: Kept | "all") =>
  tx
    .select({
      kind: nomenclatures.kind,
      value: nomenclatures.code,
      label: sql<string>`case when ${nomenclatures.deletedAt} is null then ${nomenclatures.label}
        else ${nomenclatures.label} || ' (retiré)' end`,
    })
    .from(nomenclatures)
    .where(
      and(
        inArray(nomenclatures.kind, [...kinds]),
        kept === "all"
          ? undefined
          : or(
              isNull(nomenclatures.deletedAt),
              inArray(
                nomenclatures.code,
                kept.filter((code) => typeof code === "string"),
              ),
            ),
      ),
    )
    .orderBy(asc(nomenclatures.kind), asc(nomenclatures.rank), asc(nomenclatures.code));

/** What a form offers of these vocabularies: terms that have not left the choices, and those that its row already names. */
export const offeredTerms = (tx: Db, kinds: readonly TermKind[], kept: Kept = []) => termsOf(tx, kinds, kept);

/** What a filter offers of one: rows may name a term that has left the choices. */
export async function filteredTerms(tx: Db, kind: TermKind) {
  return (await termsOf(tx, [kind], "all")).map(({ value, label }) => ({ value, label }));
}
