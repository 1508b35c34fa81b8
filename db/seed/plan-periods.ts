import { addDays, addMonths, daysBetween, yearOf } from "./calendar";
import type { Profile } from "./profiles";

export type Period = {
  startsOn: string;
  endsOn: string;
  /** End before the amendment, when there is one. */
  signedEndsOn: string | null;
  closed: boolean;
};

const usualMonths = 36;

/** The previous generation, and the one in force today (null for a territory without plan). */
export function periodsOf(profile: Profile, today: string): { previous: Period; current: Period | null } {
  const year = yearOf(today);
  const tooYoung = daysBetween(`${year}-01-01`, today) < 90;
  const startYear = profile.startYear === 0 && tooYoung ? -1 : (profile.startYear ?? 0);
  const startsOn = `${year + startYear}-01-01`;
  const previous = {
    startsOn: addMonths(startsOn, -usualMonths),
    endsOn: addDays(startsOn, -1),
    signedEndsOn: null,
    closed: true,
  };
  if (profile.startYear === null) return { previous, current: null };

  const signedEnd = addDays(addMonths(startsOn, profile.months ?? usualMonths), -1);
  const endsOn = profile.extension
    ? addDays(addMonths(addDays(signedEnd, 1), profile.extension), -1)
    : signedEnd;
  return {
    previous,
    current: { startsOn, endsOn, signedEndsOn: profile.extension ? signedEnd : null, closed: false },
  };
}
