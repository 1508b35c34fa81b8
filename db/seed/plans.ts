import type { actionAudiences, actionCommunes, actionPartners, actionSectors } from "../actions/links/table";
import type { notes } from "../actions/notes/table";
import type { steps } from "../actions/steps/table";
import type { actionRegionalObjectives, actions, actionTerritories } from "../actions/table";
import { type AwaitedDecision, type Axis, axes } from "../enums";
import type { objectives } from "../plans/objectives/table";
import type { pldes } from "../plans/plde/table";
import type { plans } from "../plans/table";
import { actionSheet } from "./action-sheet";
import {
  type ActionState,
  actionState,
  type DatedNote,
  type NoteDecks,
  noteDecks,
  type Situation,
} from "./action-states";
import { addDays, daysBetween, instantOf, yearOf } from "./calendar";
import { regionDecisionNotes } from "./content/notes";
import { fullPlan, type OrientationSample, orientations } from "./content/objectives";
import { regionalPlanTexts } from "./content/regional-plan";
import { wordsOf } from "./content/territories";
import { regionAsPlace, regionSlug } from "./grounds";
import { type LeadBook, leadBook } from "./leads";
import type { Place, Places } from "./places";
import { type Chosen, choosePlans, chooseRegionalPlan, situationsOf } from "./plan-choice";
import { movedPlan } from "./plan-moves";
import { type Period, periodsOf } from "./plan-periods";
import { planTexts } from "./plan-texts";
import { cases, type Profile, plainProfile, profiles, regionProfile } from "./profiles";
import { type Random, random, seedId } from "./random";
import { showcaseState } from "./showcase";
import { stepsOf } from "./steps";

export type PlanRows = {
  organisations: ReturnType<LeadBook["rows"]>;
  pldes: (typeof pldes.$inferInsert)[];
  plans: (typeof plans.$inferInsert)[];
  transitions: ReturnType<typeof movedPlan>["transitions"];
  objectives: (typeof objectives.$inferInsert)[];
  actions: (typeof actions.$inferInsert)[];
  actionTerritories: (typeof actionTerritories.$inferInsert)[];
  actionRegionalObjectives: (typeof actionRegionalObjectives.$inferInsert)[];
  actionPartners: (typeof actionPartners.$inferInsert)[];
  actionAudiences: (typeof actionAudiences.$inferInsert)[];
  actionSectors: (typeof actionSectors.$inferInsert)[];
  actionCommunes: (typeof actionCommunes.$inferInsert)[];
  notes: (typeof notes.$inferInsert)[];
  steps: (typeof steps.$inferInsert)[];
};

/** Two generations of plans for each territory and the Région's own plan, around `today` (YYYY-MM-DD). */
export function generatePlans(input: Places & { today: string }): PlanRows {
  const { today, region, territories } = input;
  const book = leadBook(region);
  const rows: PlanRows = {
    organisations: [],
    pldes: [],
    plans: [],
    transitions: [],
    objectives: [],
    actions: [],
    actionTerritories: [],
    actionRegionalObjectives: [],
    ...{ actionPartners: [], actionAudiences: [], actionSectors: [], actionCommunes: [] },
    notes: [],
    steps: [],
  };
  const context = {
    rows,
    book,
    today,
    input,
    idBySlug: new Map(territories.map(({ slug, id }) => [slug, id])),
  };

  for (const place of territories) {
    const profile = profiles[place.slug] ?? plainProfile;
    const stream = random(`plans/${place.slug}`);
    const choice = choosePlans(place, profile, stream.fork("choice"));
    const { previous, current } = periodsOf(profile, today);
    const chosen = current ? choice.current(current) : [];
    const previousId = writePlan(context, {
      place,
      profile,
      period: previous,
      number: 1,
      previousPlanId: null,
      chosen: choice.previous(),
      stream: stream.fork("previous"),
    });
    if (current) {
      const shape = { place, profile, period: current, number: 2, previousPlanId: previousId, chosen };
      writePlan(context, { ...shape, stream: stream.fork("current") });
    }
  }

  const { current } = periodsOf(regionProfile, today);
  if (current) {
    const shape = { profile: regionProfile, period: current, number: 1, previousPlanId: null };
    const place = regionAsPlace(input);
    writePlan(context, { ...shape, place, chosen: chooseRegionalPlan(), stream: random("plans/region") });
  }
  rows.organisations = book.rows();
  return rows;
}

type Context = {
  rows: PlanRows;
  book: LeadBook;
  today: string;
  input: Places;
  idBySlug: Map<string, string>;
};

type PlanShape = {
  place: Place;
  profile: Profile;
  period: Period;
  number: number;
  previousPlanId: string | null;
  chosen: Chosen[];
  stream: Random;
};

function writePlan(context: Context, shape: PlanShape): string {
  const { place, period, number, stream } = shape;
  const regional = place.slug === regionSlug;
  const owner = { regionId: place.regionId, territoryId: place.id };
  const { priorities, ...texts } = regional ? regionalPlanTexts : planTexts(place, stream.fork("texts"));
  const years = `${yearOf(period.startsOn)}–${yearOf(period.signedEndsOn ?? period.endsOn)}`;
  const signedOn = addDays(period.startsOn, stream.fork("signature").int(8, 24));
  const draftedOn = addDays(period.startsOn, -stream.fork("draft").int(25, 70));
  const drafted = { createdAt: instantOf(draftedOn, "09:30"), updatedAt: instantOf(draftedOn, "09:30") };
  const pldeId = seedId(`${place.slug}/plde/${number}`, period.startsOn);
  const planId = seedId(`${place.slug}/plan/${number}`, period.startsOn);

  context.rows.pldes.push({
    id: pldeId,
    ...owner,
    title: regional
      ? `Volet ESS du Schéma Régional de Développement Économique ${years}`
      : `PLDE ${wordsOf(place).of} ${years}`,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    priorities,
    ...drafted,
  });
  const { plan, transitions } = movedPlan(
    {
      id: planId,
      ...owner,
      pldeId,
      previousPlanId: shape.previousPlanId,
      number,
      title: regional ? `Plan régional d’animation de l’ESS ${years}` : `Plan d’actions ESS ${years}`,
      status: period.closed ? "closed" : "active",
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      signedEndsOn: period.signedEndsOn,
      signedOn,
      closedOn: period.closed ? period.endsOn : null,
      deliberation: `${yearOf(signedOn)}-${String(stream.fork("deliberation").int(4, 48)).padStart(3, "0")}`,
      ...texts,
      ...drafted,
      // Closed with its report, signed otherwise: the last thing that anyone wrote on it.
      updatedAt: instantOf(period.closed ? addDays(period.endsOn, 16) : signedOn, "14:50"),
    },
    `${place.slug}/plan/${number}`,
  );
  context.rows.plans.push(plan);
  context.rows.transitions.push(...transitions);
  const leaves = writeObjectives(context, shape, planId, drafted);
  writeActions(context, shape, planId, leaves);
  return planId;
}

/** Returns, per axis, the objectives that may hold actions. */
function writeObjectives(
  context: Context,
  shape: PlanShape,
  planId: string,
  drafted: { createdAt: Date; updatedAt: Date },
): Record<Axis, string[]> {
  const { place, period, number, stream } = shape;
  const full = isFull(shape);
  const twoLevels = full || (place.slug !== cases.showcase && stream.fork("levels").chance(0.5));
  const leaves: Record<Axis, string[]> = { local_animation: [], pooling: [], project_support: [] };
  for (const axis of axes) {
    const variants: readonly [OrientationSample, ...OrientationSample[]] = orientations[axis];
    const sample =
      place.slug === cases.showcase && !period.closed
        ? variants[0]
        : stream.fork(`objective ${axis}`).pick(variants);
    const base = { regionId: place.regionId, territoryId: place.id, planId, axis, ...drafted };
    for (const [at, each] of (full ? variants.slice(0, fullPlan[axis]) : [sample]).entries()) {
      const idOf = (rank: number) =>
        seedId(
          `${place.slug}/plan/${number}/${axis}/objective/${at > 0 ? `${at}.` : ""}${rank}`,
          period.startsOn,
        );
      const label = each.orientation.replace("{communes}", String(place.communes.length));
      context.rows.objectives.push({ id: idOf(0), ...base, parentId: null, label, rank: at + 1 });
      if (!twoLevels) leaves[axis].push(idOf(0));
      const under = full && each.third ? [...each.objectives, each.third] : each.objectives;
      for (const [index, child] of (twoLevels ? under : []).entries()) {
        const id = idOf(index + 1);
        context.rows.objectives.push({ id, ...base, parentId: idOf(0), label: child, rank: index + 1 });
        leaves[axis].push(id);
      }
    }
  }
  return leaves;
}

const isFull = ({ place, period }: PlanShape) => place.slug === cases.fullPlan && !period.closed;

function writeActions(context: Context, shape: PlanShape, planId: string, leaves: Record<Axis, string[]>) {
  const { today } = context;
  const { place, period, profile, chosen, stream } = shape;
  const decks = noteDecks(stream.fork("notes"));
  const situations = situationsOf(chosen, profile, period, today, stream.fork("situations"));
  const blockedBy = period.closed ? new Map() : chooseBlocked(chosen, situations, profile);
  const pace = period.closed ? "regular" : profile.pace;
  const lastOfAll = situations.findIndex((situation) => situation === "in_progress" || situation === "late");
  const numbers: Record<Axis, number> = { local_animation: 0, pooling: 0, project_support: 0 };

  for (const [index, each] of chosen.entries()) {
    const situation = situations[index] ?? "in_progress";
    const own = stream.fork(`action ${index}`);
    const { state, notes: dated } = each.byHand
      ? showcaseState(each.byHand, period, today)
      : actionState(
          {
            situation,
            sample: each.sample,
            period,
            today,
            pace,
            blockedBy: blockedBy.get(index),
            lastOfAll: index === lastOfAll,
          },
          decks,
          own,
        );
    const number = ++numbers[each.axis];
    const name = `${place.slug}/plan/${shape.number}/${each.axis}/${number}`;
    const id = seedId(name, period.startsOn);
    const owner = { regionId: place.regionId, territoryId: place.id };
    const objectives = leaves[each.axis];
    const count = countOf(chosen, each.axis);
    const leadOrganisationId = leadOf(context, place, each, own.fork("lead"));
    const lead = { axis: each.axis, lead: each.sample.lead, leadOrganisationId };
    const sheet = actionSheet(lead, place, context.input.region, own.fork("sheet"));
    const loose = isFull(shape) && each.axis === "pooling" && number === count;
    const action = {
      id,
      ...owner,
      planId,
      axis: each.axis,
      objectiveId: loose
        ? null
        : (objectives[Math.floor(((number - 1) * objectives.length) / count)] ?? null),
      number,
      title: each.title,
      description: each.sample.description,
      expectedResult: each.sample.expectedResult,
      leadOrganisationId,
      ...sheet.columns,
      ...state,
      createdAt: instantOf(addDays(period.startsOn, -own.fork("entered").int(2, 20)), "10:20"),
      updatedAt: instantOf(state.touchedOn, "15:12"),
    };
    const followed = period.closed
      ? { steps: [], counted: null }
      : stepsOf({ action, name, today, from: period.startsOn, own: own.fork("steps") });
    context.rows.actions.push({ ...action, ...followed.counted });
    context.rows.steps.push(...followed.steps);
    const linked = { actionId: id, ...owner };
    const { actionPartners, actionAudiences, actionSectors, actionCommunes } = context.rows;
    actionPartners.push(...sheet.partners.map((organisationId) => ({ ...linked, organisationId })));
    actionAudiences.push(...sheet.audiences.map((audience) => ({ ...linked, audience })));
    actionSectors.push(...sheet.sectors.map((sector) => ({ ...linked, sector })));
    actionCommunes.push(...sheet.communes.map((communeCode) => ({ ...linked, communeCode })));
    for (const slug of each.associates) {
      const territoryId = context.idBySlug.get(slug);
      if (!territoryId) continue;
      const link = { actionId: id, regionId: place.regionId, leadTerritoryId: place.id, territoryId };
      context.rows.actionTerritories.push(link);
    }
    for (const [rank, note] of notesWithOthers(context, shape, each, state, dated, decks, own).entries()) {
      context.rows.notes.push({
        id: seedId(`${name}/note/${rank}`, note.notedOn),
        ...owner,
        actionId: id,
        ...note,
        createdAt: instantOf(note.notedOn, "15:12"),
        updatedAt: instantOf(note.notedOn, "15:12"),
      });
    }
    writeServed(context, id, owner, each.axis, own.fork("served"));
  }
}

const countOf = (chosen: readonly Chosen[], axis: Axis) => chosen.filter((each) => each.axis === axis).length;

function leadOf({ book }: Context, place: Place, each: Chosen, own: Random): string {
  const rank = each.byHand?.epci;
  const epci = rank === undefined ? undefined : place.epci[rank];
  return epci?.organisationId ?? book.find(each.sample.lead, place, own);
}

/** Blocked actions are open, late ones first, and preferably of the axis where partners must agree. */
function chooseBlocked(chosen: readonly Chosen[], situations: readonly Situation[], profile: Profile) {
  const open = [...chosen.keys()].filter((index) =>
    ["late", "in_progress"].includes(situations[index] ?? ""),
  );
  const score = (index: number) =>
    (chosen[index]?.axis === "pooling" ? 2 : 0) + (situations[index] === "late" ? 1 : 0);
  const ranked = open.sort((one, other) => score(other) - score(one) || one - other);
  return new Map<number, AwaitedDecision>(
    profile.blocked.flatMap((awaited, rank) => {
      const index = ranked[rank];
      return index === undefined ? [] : [[index, awaited] as const];
    }),
  );
}

/** The lead's notes, plus one of each associate and one of the Région when its decision is awaited. */
function notesWithOthers(
  context: Context,
  { place, stream }: PlanShape,
  each: Chosen,
  state: ActionState,
  dated: DatedNote[],
  decks: NoteDecks,
  own: Random,
) {
  const first = state.actualStartOn ?? state.touchedOn;
  const span = Math.max(0, daysBetween(first, state.touchedOn) - 3);
  const lead = dated.map((note) => ({ ...note, authorTerritoryId: place.id }));
  const associates = each.associates.flatMap((slug) => {
    const authorTerritoryId = context.idBySlug.get(slug);
    const notedOn = addDays(first, own.fork(slug).int(0, span));
    return authorTerritoryId ? [{ notedOn, body: decks.progress(), authorTerritoryId }] : [];
  });
  const answered =
    state.decisionAwaitedFrom === "region" && state.blockedOn
      ? [
          {
            notedOn: state.touchedOn,
            body: stream.fork("answer").pick(regionDecisionNotes),
            authorTerritoryId: context.input.region.territoryId,
          },
        ]
      : [];
  return [...lead, ...associates, ...answered].sort((one, other) => one.notedOn.localeCompare(other.notedOn));
}

const served: Record<Axis, readonly [main: string, other: string]> = {
  local_animation: ["promote_values", "structure_sector"],
  pooling: ["structure_sector", "access_to_jobs"],
  project_support: ["create_activities", "access_to_jobs"],
};

function writeServed(
  { rows, input }: Context,
  actionId: string,
  owner: { regionId: string; territoryId: string },
  axis: Axis,
  own: Random,
) {
  const [main, other] = served[axis];
  for (const code of own.chance(0.4) ? [main, other] : [main]) {
    const objective = input.regionalObjectives.find((each) => each.code === code);
    if (objective)
      rows.actionRegionalObjectives.push({ actionId, ...owner, regionalObjectiveId: objective.id });
  }
}
