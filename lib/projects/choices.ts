import type { ProjectChoices } from "@/db/projects/choices";
import { actionCode } from "@/lib/actions/labels";
import { formatDate } from "@/lib/french/format";

type Option = { value: string; label: string };

export type ProjectOptions = Record<
  "legalFamily" | "sector" | "theme" | "communeCode" | "actionId" | "eventId",
  Option[]
>;

/** What the lists of a project's form offer, in words; with several territories, each choice says its own. */
export function prepareOptions(
  choices: ProjectChoices,
  territories: readonly { id: string; name: string }[],
): ProjectOptions {
  const place = (territoryId: string) => {
    const name = territories.find(({ id }) => id === territoryId)?.name;
    return territories.length > 1 && name ? ` (${name})` : "";
  };
  const words = (kind: string) =>
    choices.words.filter((word) => word.kind === kind).map(({ code, label }) => ({ value: code, label }));
  return {
    legalFamily: words("legal_family"),
    sector: words("sector"),
    theme: words("project_theme"),
    communeCode: choices.communes.map(({ code, name, territoryId }) => ({
      value: code,
      label: `${name}${place(territoryId)}`,
    })),
    actionId: choices.actions.map((action) => ({
      value: action.id,
      label: `${actionCode(action)} ${action.title}${place(action.territoryId)}`,
    })),
    eventId: choices.events.map(({ id, title, startsOn, territoryId }) => ({
      value: id,
      label: `${title}, ${formatDate(startsOn)}${place(territoryId)}`,
    })),
  };
}
