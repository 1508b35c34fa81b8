import { type SQLWrapper, sql } from "drizzle-orm";
import { communes } from "../geography/table";
import { type Labels, labelled } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { liveProjects } from "../projects/table";
import { territories } from "../territories/table";

/** Words that a row of the list shows in place of codes. */
export type ProjectWords = Readonly<Record<"stage" | "status", Labels>>;

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
    labelled(liveProjects.stage, words?.stage),
    labelled(liveProjects.status, words?.status),
  ];
}
