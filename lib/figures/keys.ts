import { projectStages } from "@/db/enums";
import type { RegionalFigures } from "@/db/figures/regional";
import { formatCount, formatNumber } from "@/lib/french/format";
import { projectStageShortLabels } from "@/lib/projects/labels";
import { axisValues, barLooks, countActions, partsOf } from "./series";

export type Segment = { look: string; width: string };

/** The states of all actions along one bar, in percent of the whole. */
export function prepareStates(actions: RegionalFigures["actions"]): { segments: Segment[]; words: string } {
  const counts = countActions(actions);
  const percent = (value: number) => `${Math.round((value / Math.max(1, counts.total)) * 10_000) / 100}%`;
  const { parts } = partsOf(axisValues(counts));
  const segments = parts.map(({ look, value }) => ({ look, width: percent(value) }));
  const words = parts.filter(({ look }) => look !== barLooks.done).map((part) => part.words);
  return { segments, words: words.join(", ") };
}

/** Projects followed by each of the three stages, with its length in percent (the longest leaves room for its words). */
export function prepareStageBars(
  stages: RegionalFigures["stages"],
): { key: string; width: string; words: string }[] {
  const max = Math.max(1, ...stages.map(({ projects }) => projects));
  return projectStages.map((stage) => {
    const projects = stages.find((one) => one.stage === stage)?.projects ?? 0;
    return {
      key: stage,
      width: `${Math.round((projects / max) * 46)}%`,
      words: `${formatNumber(projects)} ${projectStageShortLabels[stage].toLowerCase()}`,
    };
  });
}

/** « 11 940 participants connus ». */
export function attendanceBasis({ attendance }: Pick<RegionalFigures["events"], "attendance">): string {
  if (attendance === null) return "aucun effectif connu";
  return formatCount(attendance, "participant connu", "participants connus");
}

/** « 19 bilans sans effectif »; nothing when every report has one. */
export function missingAttendance({ withoutAttendance }: RegionalFigures["events"]): string | null {
  return withoutAttendance === 0 ? null : `${formatCount(withoutAttendance, "bilan")} sans effectif`;
}

/** « 11 940 participants connus pour 198 événements ; 19 bilans sans effectif ». */
export function attendanceWords(events: RegionalFigures["events"]): string {
  const basis = attendanceBasis(events);
  const known =
    events.attendance === null ? basis : `${basis} pour ${formatCount(events.withAttendance, "événement")}`;
  const missing = missingAttendance(events);
  return missing ? `${known}\u00a0; ${missing}` : known;
}

type Lead = Pick<ReturnType<typeof countActions>, "total" | "done" | "late" | "blocked" | "awaiting">;

/** The sentence of the Région, part by part; « blocked » and « awaiting » are null when there is nothing to say, `link` joins them. */
export function leadWords({ total, done, late, blocked, awaiting }: Lead, year: number, current: boolean) {
  const some = (count: number, one: string, many: string) =>
    count > 1 ? `${formatNumber(count)} ${many}` : `${formatNumber(count)} ${one}`;
  const decision = "une décision de la Région";
  const alone = blocked === 1 && awaiting === 1;
  return {
    total: formatCount(total, "action"),
    done: ` des plans en vigueur en ${year}, ${current ? "" : "dans leur état d’aujourd’hui, "}${some(done, "est réalisée", "sont réalisées")} et `,
    late: late === 0 ? null : some(late, "est en retard", "sont en retard"),
    blocked: blocked === 0 ? null : some(blocked, "est bloquée", "sont bloquées"),
    link: alone ? " et " : ", dont ",
    awaiting:
      awaiting === 0
        ? null
        : alone
          ? `attend ${decision}`
          : some(awaiting, `attend ${decision}`, `attendent ${decision}`),
  };
}
