import { listAdministered } from "@/db/accounts/memberships/reads";
import { listJournalEntries } from "@/db/journal/export";
import { requireAdministering } from "@/lib/auth/viewer";
import { plainSheet } from "@/lib/exports/sheet";
import { journalChoices } from "@/lib/journal/asked";
import { journalColumns } from "@/lib/journal/csv";
import { askedExactly } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { auditFilters, journalParams, journalUrl } from "../search-params";

export const GET = download("journal", async (viewer, params, format) => {
  requireAdministering(viewer);
  const { scope, timeZone } = viewer;
  const asked = askedExactly(journalParams, params);
  const [rows, regions] = await Promise.all([
    listJournalEntries(scope, auditFilters(asked)),
    listAdministered(scope),
  ]);
  return plainSheet(viewer, format, {
    ...{ title: "Journal", columns: journalColumns(timeZone), rows, asked: journalUrl(asked) },
    words: journalChoices(regions).words,
    counts:
      "Une ligne par écriture des gestes de la page, tous ensemble\u00a0: ce qui a été écrit n’y est pas.",
  });
});
