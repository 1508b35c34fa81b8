import { formatCount } from "@/lib/french/format";
import type { FoundGroup } from "./read";

/** What each group is called. */
export const groupLabels: Record<FoundGroup["key"], string> = {
  territories: "Territoires",
  plans: "Plans d’actions",
  actions: "Actions",
  events: "Événements",
  projects: "Projets accompagnés",
  schemes: "Dispositifs",
  organisations: "Structures",
};

const ones: Record<FoundGroup["key"], [one: string, many?: string]> = {
  territories: ["territoire"],
  plans: ["plan"],
  actions: ["action"],
  events: ["événement"],
  projects: ["projet"],
  schemes: ["dispositif"],
  organisations: ["structure"],
};

/** « 12 actions »: how many rows of a group there are. */
export const groupCount = ({ key, total }: Pick<FoundGroup, "key" | "total">): string =>
  formatCount(total, ...ones[key]);

/** What was found, in a sentence; what to do where nothing was. */
export function searchSentence(words: string, groups: readonly FoundGroup[]): string {
  if (groups.length === 0)
    return `Rien de ce que vous lisez ne répond à «\u00a0${words}\u00a0». Essayez un seul mot, ou le début d’un mot.`;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return `${formatCount(total, "résultat")} pour «\u00a0${words}\u00a0», dans ce que vous avez le droit de lire.`;
}
