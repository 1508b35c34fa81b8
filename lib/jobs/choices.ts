import type { JobChoices } from "@/db/jobs/choices";
import { actionCode } from "@/lib/actions/labels";
import { formatDate } from "@/lib/french/format";
import { jobTitle, originOf } from "./labels";

type Option = { value: string; label: string };

export type JobOptions = Record<"contract" | "projectId" | "actionId" | "realisesId", Option[]>;

/** What the lists of the form offer, in words; with several territories, each choice says its own. */
export function prepareOptions(
  choices: JobChoices,
  territories: readonly { id: string; name: string }[],
): JobOptions {
  const place = (territoryId: string) => {
    const name = territories.find(({ id }) => id === territoryId)?.name;
    return territories.length > 1 && name ? ` (${name})` : "";
  };
  return {
    contract: choices.contracts,
    projectId: choices.projects.map(({ id, title, territoryId }) => ({
      value: id,
      label: `${title}${place(territoryId)}`,
    })),
    actionId: choices.actions.map((action) => ({
      value: action.id,
      label: `${actionCode(action)} ${action.title}${place(action.territoryId)}`,
    })),
    realisesId: choices.forecasts.map((forecast) => ({
      value: forecast.id,
      label: `${originOf(forecast)}\u00a0: ${jobTitle({ ...forecast, basis: "actual" })}, ${forecast.contract}, ${forecast.headcount > 1 ? "prévus" : "prévu"} le ${formatDate(forecast.datedOn)}${place(forecast.territoryId)}`,
    })),
  };
}
