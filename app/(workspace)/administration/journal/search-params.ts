import * as z from "zod";
import type { AuditFilters } from "@/db/journal/rows";
import { nounNames } from "@/db/nouns/registry";
import { listParams, one, searched } from "@/lib/kernel/search-params";

/** The journal, under the names that its address shows. */
export const journalParams = z.object({
  territoire: one(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  quoi: one(z.enum(nounNames)),
  qui: searched,
  page: listParams([]).page,
});

export type JournalParams = z.output<typeof journalParams>;

/** The filters of an address, page left out. */
export const journalUrl = ({ territoire, quoi, qui }: JournalParams) => ({ territoire, quoi, qui });

/** The filters that the database reads. */
export function auditFilters({ territoire, quoi, qui }: JournalParams): AuditFilters {
  return { territory: territoire, table: quoi, person: qui };
}
