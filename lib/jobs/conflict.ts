import { type Compared, type ConflictRow, compare, type Stored, saysSomething } from "@/lib/conflict";
import type { FormValues } from "@/lib/form-values";
import { formatDate } from "@/lib/format";
import type { JobOptions } from "./choices";
import { jobFieldLabels } from "./fields";
import { jobBasisLabels, jobKindLabels } from "./labels";

const among = (labels: Readonly<Record<string, string>>) => (value: string) => labels[value] ?? value;
const inList = (options: readonly { value: string; label: string }[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

/** What was typed beside what is stored, one row a field of the form; fields that both leave empty are sent without a line. */
export function prepareConflict(
  typed: FormValues,
  stored: Stored,
  options: JobOptions,
): { rows: ConflictRow[]; silent: ConflictRow[] } {
  const { territoryId, ...labels } = jobFieldLabels;
  const says: Partial<Record<keyof typeof labels, Compared["say"]>> = {
    kind: among(jobKindLabels),
    basis: among(jobBasisLabels),
    contract: inList(options.contract),
    projectId: inList(options.projectId),
    actionId: inList(options.actionId),
    realisesId: inList(options.realisesId),
    datedOn: formatDate,
  };
  const names = Object.keys(labels) as (keyof typeof labels)[];
  const all = compare(
    names.map((name) => ({ name, label: labels[name], say: says[name] })),
    typed,
    stored,
  );
  return { rows: all.filter(saysSomething), silent: all.filter((row) => !saysSomething(row)) };
}
