import { type Axis, axes } from "../enums";
import type { Situation } from "./action-states";
import { daysBetween } from "./calendar";
import type { ActionSample } from "./content/action-sample";
import { actionSamples } from "./content/actions";
import { type ShowcaseAction, showcaseActions } from "./content/boulonnais";
import { regionalActions } from "./content/regional-plan";
import { sharedActions } from "./content/shared-actions";
import { withTown, wordsOf } from "./content/territories";
import type { Place } from "./places";
import type { Period } from "./plan-periods";
import { cases, type Profile } from "./profiles";
import type { Random } from "./random";

/** An action before it has a state: what it is and who takes part. */
export type Chosen = {
  axis: Axis;
  sample: ActionSample;
  title: string;
  associates: readonly string[];
  byHand: ShowcaseAction | null;
};

const shares: Record<Axis, number> = { local_animation: 0.37, pooling: 0.24, project_support: 0.39 };

function countsByAxis(profile: Profile, random: Random): Record<Axis, number> {
  const pooling =
    profile.emptyAxis === "pooling" ? 0 : Math.max(3, Math.round(profile.actions * shares.pooling));
  const rest = profile.actions - pooling;
  const part = shares.local_animation / (shares.local_animation + shares.project_support);
  const animation = Math.round(rest * part) + random.int(-1, 1);
  return { local_animation: animation, pooling, project_support: rest - animation };
}

/** Actions of both generations of a territory; no title comes twice. */
export function choosePlans(place: Place, profile: Profile, random: Random) {
  const words = wordsOf(place);
  const used = new Set<string>();
  const towns = random.fork("towns").deck(words.towns);
  const piles = new Map(
    axes.map((axis) => [
      axis,
      random
        .fork(axis)
        .shuffle(actionSamples[axis].filter(({ setting }) => !setting || words.settings.includes(setting))),
    ]),
  );

  const draw = (axis: Axis, count: number): Chosen[] => {
    const chosen: Chosen[] = [];
    const pile = piles.get(axis) ?? [];
    while (chosen.length < count && pile.length > 0) {
      const sample = pile.pop();
      if (!sample) break;
      const title = withTown(sample.title, towns());
      if (used.has(title)) continue;
      used.add(title);
      chosen.push({ axis, sample, title, associates: [], byHand: null });
    }
    return chosen;
  };

  const byHand = place.slug === cases.showcase;
  const shared = sharedActions
    .filter(({ leadTerritory }) => leadTerritory === place.slug)
    .map(
      (sample): Chosen => ({
        axis: "pooling",
        sample,
        title: sample.title,
        associates: sample.associates,
        byHand: null,
      }),
    );

  return {
    current(period: Period): Chosen[] {
      if (byHand) return showcaseChoice(period, used);
      const counts = countsByAxis(profile, random.fork("counts"));
      counts.pooling = Math.max(0, counts.pooling - shared.length);
      return axes.flatMap((axis) => [...(axis === "pooling" ? shared : []), ...draw(axis, counts[axis])]);
    },
    previous(): Chosen[] {
      const counts = countsByAxis({ ...profile, emptyAxis: undefined }, random.fork("previous counts"));
      return axes.flatMap((axis) => draw(axis, counts[axis]));
    },
  };
}

function showcaseChoice(period: Period, used: Set<string>): Chosen[] {
  const first = Number(period.startsOn.slice(0, 4));
  return showcaseActions.map((action: ShowcaseAction) => {
    const title = action.title.replace("{first}", String(first)).replace("{second}", String(first + 1));
    used.add(title);
    return { axis: action.axis, sample: action, title, associates: action.associates ?? [], byHand: action };
  });
}

/** Actions of the Région's own plan. */
export function chooseRegionalPlan(): Chosen[] {
  return axes.flatMap((axis) =>
    regionalActions[axis].map((sample) => ({
      axis,
      sample,
      title: sample.title,
      associates: [],
      byHand: null,
    })),
  );
}

/** One situation per action: the counts follow the profile and how far the plan has gone. */
export function situationsOf(
  chosen: readonly Chosen[],
  profile: Profile,
  period: Period,
  today: string,
  random: Random,
): Situation[] {
  const situations: Situation[] = chosen.map(() => (period.closed ? "done" : "in_progress"));
  const ranks = random.shuffle([...situations.keys()]);
  const once = ranks.filter((rank) => !chosen[rank]?.sample.recurring);
  const free = [...once, ...ranks.filter((rank) => chosen[rank]?.sample.recurring)];
  const give = (situation: Situation, count: number) => {
    for (const rank of free.splice(0, count)) situations[rank] = situation;
  };
  const cancelled = random.chance(0.5) ? 1 : 0;
  if (period.closed) {
    give("cancelled", cancelled + (random.chance(0.4) ? 1 : 0));
    return situations;
  }
  const gone = daysBetween(period.startsOn, today) / daysBetween(period.startsOn, period.endsOn);
  const sound = chosen.length - profile.late;
  const silent = profile.pace === "silent";
  give("late", profile.late);
  give("done", Math.round(sound * Math.min(0.8, 0.78 * gone)));
  give("cancelled", silent || profile.pace === "exemplary" ? 0 : cancelled);
  give("on_hold", silent || profile.pace === "exemplary" ? 0 : random.chance(0.35) ? 1 : 0);
  const plannable = daysBetween(today, period.endsOn) > 90 && !silent;
  give("planned", plannable ? Math.round(sound * (1 - gone) * 0.26) : 0);
  return situations;
}
