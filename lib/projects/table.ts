import type { ProjectStage, ProjectStatus, TerritoryKind } from "@/db/enums";
import { formatCount } from "@/lib/french/format";
import { slugsAsked } from "@/lib/territories/asked";
import { isFollowed } from "./rules";

type Counted = { territoryId: string; stage: ProjectStage; status: ProjectStatus; projects: number };
type Place = {
  id: string;
  slug: string;
  name: string;
  kind: TerritoryKind;
  departement: string | null;
  planned: boolean;
};

type Stages = Record<ProjectStage, number>;
/** Followed projects by stage, their total, and all projects whatever their status. */
type Numbers = Stages & { followed: number; all: number };
/** null: none is recorded. Expected by a plan in force, that is « n. r. »; without a plan, « n. a. »: never zero. */
export type TerritoryLine = { id: string; name: string; planned: boolean; numbers: Numbers | null };

const nothing = (): Numbers => ({ design: 0, launch: 0, growth: 0, followed: 0, all: 0 });

function add(numbers: Numbers, { stage, status, projects }: Omit<Counted, "territoryId">): Numbers {
  const followed = isFollowed(status) ? projects : 0;
  return {
    ...numbers,
    [stage]: numbers[stage] + followed,
    followed: numbers.followed + followed,
    all: numbers.all + projects,
  };
}

/**
 * Projects by territory and stage, for those who read them in numbers only: each territory asked, totals of what is known, and
 * how many of the expected territories (with a plan in force, the Région's own apart) have any.
 */
export function prepareTable(
  counted: readonly Counted[],
  places: readonly Place[],
  filter: { territory?: string; departement?: string },
) {
  const asked = places.filter(
    ({ slug, departement }) =>
      (!filter.territory || slugsAsked(filter.territory).includes(slug)) &&
      (!filter.departement || departement === filter.departement),
  );
  const lines: TerritoryLine[] = asked.map(({ id, name, planned }) => {
    const own = counted.filter(({ territoryId }) => territoryId === id);
    return { id, name, planned, numbers: own.length === 0 ? null : own.reduce(add, nothing()) };
  });
  const ids = new Set(asked.map(({ id }) => id));
  const totals = counted.filter(({ territoryId }) => ids.has(territoryId)).reduce(add, nothing());
  const expected = new Set(
    asked.filter(({ kind, planned }) => planned && kind !== "region").map(({ id }) => id),
  );
  const known = lines.filter(({ id, numbers }) => expected.has(id) && numbers !== null).length;
  return { lines, totals, known, expected: expected.size };
}

export type ProjectTable = ReturnType<typeof prepareTable>;

/** « 18 territoires sur 20 » have at least one project. */
export function coverageSentence({ known, expected }: ProjectTable): string {
  return `${formatCount(known, "territoire")} sur ${expected}`;
}
