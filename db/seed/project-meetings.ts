import type { MeetingKind } from "../enums";
import type { holders } from "../projects/holder/table";
import type { meetings } from "../projects/meetings/table";
import type { projects } from "../projects/table";
import { addDays, addMonths, daysBetween, latest, workday } from "./calendar";
import { firstMeetings, nextSteps, stageMeetings } from "./content/meetings";
import type { CaseState } from "./project-states";
import { type Random, seedId } from "./random";

type ProjectRow = typeof projects.$inferInsert;
type MeetingRow = typeof meetings.$inferInsert;

const kinds: readonly (readonly [MeetingKind, number])[] = [
  ["appointment", 5],
  ["phone", 4],
  ["visit", 2],
  ["message", 2],
];

/** Contacts of a case: the last one is the day that the project carries, so that the trigger changes nothing. */
export function meetingsOf(
  project: ProjectRow,
  state: CaseState,
  today: string,
  stream: Random,
): MeetingRow[] {
  const last = state.contactedOn;
  if (!last) return [];
  const span = daysBetween(state.openedOn, last);
  const between = Array.from({ length: Math.min(span > 20 ? stream.int(1, 4) : 0, 4) }, () =>
    workday(addDays(state.openedOn, stream.int(3, Math.max(3, span - 1))), -1),
  );
  const days = [...new Set([...(span > 0 ? [state.openedOn] : []), ...between, last])].sort();
  const said = stream.deck(stageMeetings[state.stage]);
  const earlier = stream.deck(stageMeetings.design);
  return days.map((metOn, rank) => {
    const first = rank === 0;
    const inStage = metOn >= (state.growthOn ?? state.launchOn ?? state.openedOn);
    const next = rank === days.length - 1 ? nextOf(state, last, today, stream.fork("next")) : null;
    return {
      id: seedId(`${project.id}/meeting/${rank}`, metOn),
      regionId: project.regionId,
      territoryId: project.territoryId,
      projectId: project.id,
      metOn,
      kind: first ? "appointment" : stream.weighted(kinds),
      summary: first ? stream.pick(firstMeetings) : inStage ? said() : earlier(),
      nextStep: next?.[0] ?? "",
      nextDueOn: next?.[1] ?? null,
      createdAt: new Date(`${metOn}T16:30:00Z`),
      updatedAt: new Date(`${metOn}T16:30:00Z`),
    };
  });
}

/** What comes next in a followed case: within two weeks for a good part of those seen lately. */
function nextOf(
  state: CaseState,
  last: string,
  today: string,
  stream: Random,
): readonly [string, string] | null {
  if (state.next) return state.next;
  if (!state.followed || stream.chance(0.2)) return null;
  const step = stream.pick(nextSteps[state.stage]);
  const recent = daysBetween(last, today) < 30;
  if (!recent) return [step, workday(addDays(last, stream.int(8, 21)), 1)];
  return [step, workday(addDays(today, stream.chance(0.5) ? stream.int(1, 12) : stream.int(15, 60)), 1)];
}

type HolderRow = typeof holders.$inferInsert;

/** Who carries the case: numbered, reachable nowhere. Old cases that led nowhere are already erased. */
export function holderOf(
  slug: string,
  project: ProjectRow,
  number: number,
  today: string,
  stream: Random,
): HolderRow | null {
  const old = daysBetween(project.contactedOn ?? project.openedOn, today) > 150;
  const erased = project.status === "dropped" && old;
  if (!erased && stream.chance(0.1)) return null;
  const consentOn = project.openedOn;
  const last = project.contactedOn ?? project.openedOn;
  const agreed = addMonths(last, project.status === "dropped" || project.status === "referred" ? 6 : 24);
  const keepUntil = latest(agreed, consentOn, erased ? consentOn : addDays(today, stream.int(12, 40)));
  const written = erased ? addDays(last, 120) : last;
  return {
    id: seedId(`${project.id}/holder`, consentOn),
    regionId: project.regionId,
    territoryId: project.territoryId,
    projectId: project.id,
    name: erased ? null : `Porteur nº\u00a0${number}`,
    phone: null,
    email: erased ? null : `porteur.${number}.${slug}@example.org`,
    consentOn,
    keepUntil,
    erasedOn: erased ? written : null,
    createdAt: new Date(`${consentOn}T10:45:00Z`),
    updatedAt: new Date(`${written}T16:40:00Z`),
  };
}
