import { type SQL, sql } from "drizzle-orm";
import { awaitedFrom, blockedOpen, late } from "../actions/facts";
import { actionTerritories, liveActions } from "../actions/table";
import { ownColumns } from "../kernel/columns";
import { type Codes, codesShown, type Labels, labelled } from "../kernel/lists";
import { organisations } from "../organisations/table";
import { liveObjectives } from "../plans/objectives/table";
import { territories } from "../territories/table";

/** What a row of the list holds of its own: neither long texts, nor what the record alone says. */
export const actionOwn = ownColumns(liveActions, [
  ...(["planId", "description", "expectedResult", "actualStartOn", "resumeOn", "statusReason"] as const),
  ...(["leadFunction", "leadName", "electedFunction", "electedName", "targetFte", "progressBasis"] as const),
  ...(["result", "confidenceOn", "confidenceBy", "decisionAwaitedFrom", "renewsId"] as const),
]);

/** Words that a row of the list shows in place of codes; `late` and `blocked`: its flags. */
export type ActionWords = {
  codes: Codes<typeof actionOwn>;
  axisNumber: Labels;
  awaited: Labels;
  late: string;
  blocked: string;
};

const associateNames = sql`(select string_agg(t.name, ' ') from ${actionTerritories} l join ${territories} t on t.id = l.territory_id
  where l.action_id = ${liveActions.id})`;
const objectiveWords = sql`(select concat_ws(' ', o.label, up.label) from ${liveObjectives} o
  left join ${liveObjectives} up on up.id = o.parent_id where o.id = ${liveActions.objectiveId})`;

/** All that a row of the list of actions says in words. */
export function shownByAction(words: ActionWords | undefined, today: string): SQL[] {
  const code = sql`'A' || ${labelled(liveActions.axis, words?.axisNumber)} || '.' || ${liveActions.number}`;
  return [
    code,
    sql`${liveActions.title}`,
    sql`${territories.name}`,
    sql`${organisations.name}`,
    associateNames,
    objectiveWords,
    ...codesShown(actionOwn, words?.codes),
    sql`case when ${late(today)} then ${words?.late ?? "late"}::text end`,
    sql`case when ${blockedOpen} then ${words?.blocked ?? "blocked"}::text end`,
    sql`case when ${blockedOpen} then concat_ws(' ', ${liveActions.blockedReason}, ${liveActions.unblockingCondition}) end`,
    labelled(awaitedFrom, words?.awaited),
  ];
}
