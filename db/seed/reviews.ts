import type { replies } from "../reviews/replies/table";
import type { reviews } from "../reviews/table";
import { accountId } from "./accounts";
import { addDays, earliest, instantOf } from "./calendar";
import { opinions, pointsOfActions, questions } from "./content/reviews";
import { regionAsPlace, regionSlug } from "./grounds";
import type { Places } from "./places";
import type { PlanRows } from "./plans";
import { cases } from "./profiles";
import { type Random, random, seedId } from "./random";

type ReviewRow = typeof reviews.$inferInsert;
type ReplyRow = typeof replies.$inferInsert & { id: string };
type Sample = (typeof opinions)[number];
type Plan = PlanRows["plans"][number];

const officer = accountId("region@demo.example");
/** Whom the Région writes to for sure: the agents who are shown. */
const always: readonly string[] = [cases.showcase, "sambre-avesnois", "montreuillois", regionSlug];
/** Nobody answers there. */
const never: readonly string[] = [cases.silent, cases.withoutAgent];

/** What the Région says of plans and of their actions, and what their territories answered, until yesterday. */
export function generateReviews(input: Places & { today: string }, plans: PlanRows) {
  const { today, territories } = input;
  const rows = { reviews: [] as ReviewRow[], replies: [] as ReplyRow[] };
  const last = addDays(today, -1);

  function write(
    plan: Plan,
    rank: number,
    sample: Sample,
    writtenOn: string,
    actionId: string | null = null,
  ) {
    const place = { regionId: plan.regionId, territoryId: plan.territoryId };
    const id = seedId(`${plan.id}/review/${rank}`, plan.startsOn);
    const days = sample.answers.map((_, index) => earliest(addDays(writtenOn, 6 + 5 * index), last));
    const settledOn = sample.settled ? (days.at(-1) ?? writtenOn) : null;
    const at = instantOf(earliest(writtenOn, last), "10:10");
    rows.reviews.push({
      ...{ id, ...place, planId: plan.id, actionId, kind: sample.kind, opinion: sample.opinion ?? null },
      ...{ body: sample.body, settledOn, settledBy: settledOn && officer },
      ...{ createdBy: officer, createdAt: at, updatedAt: settledOn ? instantOf(settledOn, "17:40") : at },
    });
    for (const [index, { from, body }] of sample.answers.entries()) {
      const on = instantOf(days[index] ?? last, `1${index + 2}:20`);
      rows.replies.push({
        ...{ id: seedId(`${id}/reply/${index}`, plan.startsOn), ...place, reviewId: id, body },
        ...{ fromTerritory: from === "territory", createdAt: on, updatedAt: on },
        ...(from === "region" && { createdBy: officer }),
      });
    }
  }

  function ofActive(plan: Plan, stream: Random) {
    const actions = plans.actions.filter(
      ({ planId, status }) => planId === plan.id && status === "in_progress",
    );
    write(plan, 0, stream.pick(opinions), addDays(plan.signedOn ?? plan.startsOn, -12));
    write(plan, 1, stream.pick(questions), addDays(today, -stream.int(24, 60)));
    const samples = stream.shuffle([...pointsOfActions]);
    for (const [index, action] of stream.shuffle(actions).slice(0, 2).entries())
      write(plan, 2 + index, samples[index] as Sample, addDays(today, -stream.int(20, 45)), action.id);
  }

  for (const place of [...territories, regionAsPlace(input)]) {
    const stream = random(`reviews/${place.slug}`);
    const chosen = always.includes(place.slug) || (stream.chance(0.85) && !never.includes(place.slug));
    for (const plan of plans.plans.filter(({ territoryId }) => territoryId === place.id)) {
      if (plan.status === "active" && chosen) ofActive(plan, stream);
    }
  }
  return rows;
}
