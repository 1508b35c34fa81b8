import type { ProjectOrigin } from "../enums";
import type { holders } from "../projects/holder/table";
import type { meetings } from "../projects/meetings/table";
import type { projects } from "../projects/table";
import { addDays, daysBetween, earliest } from "./calendar";
import { boulonnaisProjects } from "./content/boulonnais-projects";
import { dropReasons } from "./content/meetings";
import type { ProjectSample } from "./content/project-sample";
import { projectSamples } from "./content/projects";
import { regionalProjects } from "./content/projects-regional";
import { withTown } from "./content/territories";
import type { EventRow } from "./events";
import type { Ground } from "./grounds";
import { cases } from "./profiles";
import { holderOf, meetingsOf } from "./project-meetings";
import { type CaseState, caseState, handState } from "./project-states";
import { type Random, random, seedId } from "./random";
import { subjectsOf } from "./subjects";

export type ProjectRow = typeof projects.$inferInsert;
export type ProjectRows = {
  projects: ProjectRow[];
  holders: (typeof holders.$inferInsert)[];
  meetings: (typeof meetings.$inferInsert)[];
};

type Case = {
  sample: ProjectSample;
  title: string;
  town: string;
  state: CaseState;
  action?: string;
};

/** Supported projects of every territory, with their holders and their contacts. */
export function generateProjects(
  grounds: readonly Ground[],
  events: readonly EventRow[],
  today: string,
): ProjectRows {
  const rows: ProjectRows = { projects: [], holders: [], meetings: [] };
  for (const ground of grounds) {
    const stream = random(`projects/${ground.place.slug}`);
    const held = events.filter(
      ({ territoryId, status }) => territoryId === ground.place.id && status === "reported",
    );
    for (const [index, each] of casesOf(ground, today, stream).entries()) {
      const own = stream.fork(`case ${index}`);
      const project = projectRow(ground, each, held, today, own);
      rows.projects.push(project);
      rows.meetings.push(...meetingsOf(project, each.state, today, own.fork("meetings")));
      const holder = ground.regional
        ? null
        : holderOf(ground.place.slug, project, index + 1, today, own.fork("holder"));
      if (holder) rows.holders.push(holder);
    }
  }
  return rows;
}

function casesOf(ground: Ground, today: string, stream: Random): Case[] {
  const { words, volume } = ground;
  if (ground.place.slug === cases.showcase) {
    return boulonnaisProjects.map((byHand) => {
      const sample = projectSamples.find(({ title }) => title === byHand.sample);
      if (!sample) throw new Error(`No project « ${byHand.sample} »`);
      return {
        ...byHand,
        sample,
        title: withTown(byHand.title, byHand.town),
        state: handState(byHand, today),
      };
    });
  }
  const all: readonly ProjectSample[] = ground.regional ? regionalProjects : projectSamples;
  const fitting = all.filter(({ setting }) => !setting || words.settings.includes(setting));
  const towns = stream.fork("towns").deck(words.towns);
  const dormant = [...(volume.dormant ?? [])];
  return stream
    .fork("samples")
    .shuffle(fitting)
    .slice(0, volume.projects)
    .map((sample, index) => {
      const town = towns();
      const state = caseState(ground, dormant[index] ?? null, today, stream.fork(`state ${index}`));
      return { sample, title: withTown(sample.title, town), town, state };
    });
}

function projectRow(
  ground: Ground,
  { sample, title, town, state, action: wanted }: Case,
  held: readonly EventRow[],
  today: string,
  stream: Random,
): ProjectRow {
  const { place, words } = ground;
  const action = actionOf(
    ground,
    earliest(today, addDays(state.openedOn, 60)),
    sample,
    wanted,
    stream.fork("action"),
  );
  const event = sourceEvent(state, held, stream.fork("event"));
  const origin = event ? "event" : (state.origin ?? stream.fork("origin").weighted<ProjectOrigin>(origins));
  const [needsCents, resourcesCents] = state.money ?? moneyOf(sample, state, stream.fork("money"));
  const last = state.contactedOn ?? state.openedOn;
  return {
    id: seedId(`${place.slug}/project/${title}`, state.openedOn),
    regionId: place.regionId,
    territoryId: place.id,
    actionId: action?.id ?? null,
    eventId: event?.id ?? null,
    title,
    summary: sample.summary,
    organisationName: sample.carrier.replace("{of}", words.of),
    legalFamily: sample.legalFamily,
    sector: sample.sector,
    theme: sample.theme,
    communeCode: ground.communeOf(town),
    origin,
    needs: sample.needs,
    needsCents,
    resourcesCents,
    stage: state.stage,
    status: state.status,
    dropReason: state.status === "dropped" ? stream.fork("drop").pick<string>(dropReasons) : null,
    openedOn: state.openedOn,
    designOn: state.designOn,
    launchOn: state.launchOn,
    growthOn: state.growthOn,
    activityOn: state.activityOn,
    contactedOn: state.contactedOn,
    createdAt: new Date(`${state.openedOn}T10:40:00Z`),
    updatedAt: new Date(`${last}T14:25:00Z`),
  };
}

const origins: readonly (readonly [ProjectOrigin, number])[] = [
  ["spontaneous", 5],
  ["referral", 4],
  ["call", 2],
];

const generalSupport = /appel à projets|parcours|accueil|couveuse|porteurs|de l’idée/i;

/** The action that supports it: of its own subject, else, for half of the others, a general one. */
function actionOf(
  ground: Ground,
  day: string,
  { theme }: ProjectSample,
  wanted: string | undefined,
  stream: Random,
) {
  const subjects = wanted ? [new RegExp(wanted)] : subjectsOf(theme);
  const own = ground.actionOn(day, "project_support", subjects, stream.fork("own"), 0);
  if (own?.axis === "project_support" || wanted) return own;
  if (!stream.chance(0.5)) return null;
  const general = ground.actionOn(day, "project_support", [generalSupport], stream.fork("general"), 0);
  return general?.axis === "project_support" ? general : null;
}

/** The event at which it was met, when one was held in the two months before. */
function sourceEvent(state: CaseState, held: readonly EventRow[], stream: Random): EventRow | null {
  if (state.origin && state.origin !== "event") return null;
  const near = held.filter(
    ({ endsOn }) => endsOn <= state.openedOn && daysBetween(endsOn, state.openedOn) <= 60,
  );
  return near.length > 0 && (state.origin || stream.chance(0.45)) ? stream.pick(near) : null;
}

/** Needs and resources: unknown at first, then with a gap, then balanced more often than not. */
function moneyOf(sample: ProjectSample, state: CaseState, stream: Random): [number | null, number | null] {
  if (state.status === "to_qualify" || stream.chance(0.08)) return [null, null];
  const round = (thousands: number) => Math.round(thousands * 2) * 50_000;
  const needs = stream.int(sample.money[0], sample.money[1]);
  if (stream.chance(0.12)) return [round(needs), null];
  const balanced = stream.chance(state.stage === "design" ? 0.25 : state.stage === "launch" ? 0.6 : 0.85);
  return [round(needs), balanced ? round(needs) : round((needs * stream.int(52, 94)) / 100)];
}
