import { type SQLWrapper, sql } from "drizzle-orm";
import { communes } from "../geography/table";
import { ownColumns } from "../kernel/columns";
import { type Codes, codesShown } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { territories } from "../territories/table";

/** What a row of the list holds of its own: neither long texts, nor what the record alone says. */
export const projectOwn = ownColumns(liveProjects, [
  ...(["actionId", "eventId", "summary", "legalFamily", "legalFamilyKind", "sector", "sectorKind"] as const),
  ...(["theme", "themeKind", "communeCode", "origin", "needs", "needsCents", "resourcesCents"] as const),
  ...(["dropReason", "designOn", "launchOn", "growthOn"] as const),
]);

/** Words that a row of the list shows in place of codes. */
export type ProjectWords = { codes: Codes<typeof projectOwn> };

const projectCommune = sql`(select c.name from ${communes} c where c.code = ${liveProjects.communeCode})`;
const projectTheme = sql`(select n.label from ${nomenclatures} n where n.kind = ${liveProjects.themeKind} and n.code = ${liveProjects.theme})`;

/** All that a row of the list of projects says in words. Never a holder. */
export function shownByProject(words: ProjectWords | undefined): SQLWrapper[] {
  return [
    liveProjects.title,
    liveProjects.organisationName,
    territories.name,
    projectCommune,
    projectTheme,
    ...codesShown(projectOwn, words?.codes),
  ];
}
