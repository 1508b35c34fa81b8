import { readOrganisations } from "@/db/organisations/reads";
import { fullSheet } from "@/lib/exports/sheet";
import { filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { organisationColumns } from "@/lib/organisations/csv";
import { organisationWords } from "@/lib/organisations/labels";
import { organisationList } from "@/lib/organisations/list";
import { download } from "@/lib/sheets/download";
import { organisationsParams } from "../search-params";

export const GET = download("structures", async (viewer, params, format) => {
  const asked = askedExactly(organisationsParams, params);
  const sort = sortAsked(asked.tri, organisationList.sort);
  const filters = filtersOf(organisationList, asked);
  return fullSheet(viewer, format, "organisation", {
    ...{ title: "Structures", list: organisationList, asked, columns: organisationColumns },
    rows: await readOrganisations(viewer.scope, filters, sort, organisationWords),
    counts: "Une ligne par structure de la Région\u00a0; la corbeille n’y est pas.",
  });
});
