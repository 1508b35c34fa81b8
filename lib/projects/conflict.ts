import { type Compared, type ConflictRow, compare, type Stored, saysSomething } from "@/lib/conflict";
import type { FormValues } from "@/lib/form-values";
import { formatDate } from "@/lib/format";
import type { ProjectOptions } from "./choices";
import { holderFieldLabels, projectFieldLabels } from "./fields";
import { projectOriginLabels, projectStageLabels, projectStatusLabels } from "./labels";

const among = (labels: Readonly<Record<string, string>>) => (value: string) => labels[value] ?? value;
const inList = (options: readonly { value: string; label: string }[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value;
const euros = (value: string) => `${value}\u00a0€`;

type Rows = { rows: ConflictRow[]; silent: ConflictRow[] };

/** Fields that both sides leave empty are sent without a line. */
function split(all: ConflictRow[]): Rows {
  return { rows: all.filter(saysSomething), silent: all.filter((row) => !saysSomething(row)) };
}

/** What was typed of a project beside what is stored, one row a field of its form. */
export function prepareProjectConflict(typed: FormValues, stored: Stored, options: ProjectOptions): Rows {
  const { territoryId, ...labels } = projectFieldLabels;
  const says: Partial<Record<keyof typeof labels, Compared["say"]>> = {
    legalFamily: inList(options.legalFamily),
    sector: inList(options.sector),
    theme: inList(options.theme),
    communeCode: inList(options.communeCode),
    actionId: inList(options.actionId),
    eventId: inList(options.eventId),
    stage: among(projectStageLabels),
    status: among(projectStatusLabels),
    origin: among(projectOriginLabels),
    openedOn: formatDate,
    designOn: formatDate,
    launchOn: formatDate,
    growthOn: formatDate,
    activityOn: formatDate,
    needsEuros: euros,
    resourcesEuros: euros,
  };
  const names = Object.keys(labels) as (keyof typeof labels)[];
  return split(
    compare(
      names.map((name) => ({ name, label: labels[name], say: says[name] })),
      typed,
      stored,
    ),
  );
}

/** The same for the holder of a project. */
export function prepareHolderConflict(typed: FormValues, stored: Stored): Rows {
  const dates = new Set(["consentOn", "keepUntil"]);
  const fields = Object.entries(holderFieldLabels).map(([name, label]) => ({
    name,
    label,
    say: dates.has(name) ? formatDate : undefined,
  }));
  return split(compare(fields, typed, stored));
}
