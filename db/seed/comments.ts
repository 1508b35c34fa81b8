import type { comments, mentions } from "../comments/table";
import { accountId, shownAccounts } from "./accounts";
import { addDays, earliest, instantOf } from "./calendar";
import { threadSamples } from "./content/comments";
import { regionAsPlace } from "./grounds";
import type { Places } from "./places";
import type { PlanRows } from "./plans";
import { cases } from "./profiles";
import { random, seedId } from "./random";

type CommentRow = typeof comments.$inferInsert & { id: string };
type MentionRow = typeof mentions.$inferInsert;
type Row = { id: string; territoryId: string };
type Rows = { events: readonly Row[]; projects: readonly Row[] };

const officer = accountId("region@demo.example");
/** Nobody answers there. */
const never: readonly string[] = [cases.silent, cases.withoutAgent];

/** What is said of plans, actions, events and projects between a territory and the Région, until yesterday. */
export function generateComments(input: Places & { today: string }, plans: PlanRows, life: Rows) {
  const rows = { comments: [] as CommentRow[], mentions: [] as MentionRow[] };
  const last = addDays(input.today, -1);
  const current = plans.plans.filter(({ status }) => status === "active");
  const among = {
    plan: current,
    action: plans.actions.filter(
      ({ planId, status }) => status === "in_progress" && current.some(({ id }) => id === planId),
    ),
    event: life.events,
    project: life.projects,
  };
  for (const place of [...input.territories, regionAsPlace(input)].filter(
    ({ slug }) => !never.includes(slug),
  )) {
    const stream = random(`comments/${place.slug}`);
    const at = { regionId: place.regionId, territoryId: place.id };
    const agent = shownAccounts.find(
      ({ role, territories }) => role === "agent" && territories.includes(place.slug),
    );
    for (const [rank, { on, said, resolved }] of threadSamples.entries()) {
      const [row] = stream.shuffle(among[on].filter(({ territoryId }) => territoryId === place.id));
      if (!row) continue;
      const first = addDays(input.today, -stream.int(12, 80));
      const firstId = seedId(`${place.slug}/comment/${rank}`, first);
      const days = said.map((_, index) => earliest(addDays(first, 3 * index), last));
      for (const [index, { from, body }] of said.entries()) {
        const day = days[index] ?? last;
        const id = index === 0 ? firstId : seedId(`${place.slug}/comment/${rank}/${index}`, day);
        const written = instantOf(day, `1${index + 1}:30`);
        const settled = index === 0 && resolved ? (days.at(-1) ?? day) : null;
        rows.comments.push({
          ...{ id, ...at, [`${on}Id`]: row.id, parentId: index === 0 ? null : firstId, body },
          authorTerritoryId: from === "region" ? input.region.territoryId : place.id,
          ...{ resolvedOn: settled, resolvedBy: settled && officer },
          ...{ createdAt: written, updatedAt: settled ? instantOf(settled, "17:30") : written },
          ...(from === "region" && { createdBy: officer }),
        });
        const told = from === "territory" ? officer : agent && accountId(agent.email);
        if (told) rows.mentions.push({ ...at, commentId: id, accountId: told, createdAt: written });
      }
    }
  }
  return rows;
}
