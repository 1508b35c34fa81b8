import { eventTypes } from "@/db/enums";
import type { EventChoices } from "@/db/queries/event-choices";
import { actionCode } from "@/lib/actions/labels";
import { type Compared, type ConflictRow, compare, type Stored, saysSomething } from "@/lib/conflict";
import type { FormValues } from "@/lib/form-values";
import { formatDate } from "@/lib/format";
import {
  eventTypeLabels,
  type FieldName,
  fieldLabels,
  type ReportName,
  reportLabels,
  satisfactionLabels,
  satisfactions,
} from "./labels";
import { formatClock } from "./when";

type Option = { value: string; label: string };
type Say = (value: string) => string;

const among =
  (options: readonly Option[]): Say =>
  (value) =>
    value
      .split(",")
      .map((one) => options.find((option) => option.value === one)?.label ?? one)
      .join(", ");

const day: Say = (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value);

/** Actions as a list offers them: « A1.2 Café des créateurs ». */
export function actionOptions(actions: EventChoices["actions"]): Option[] {
  return actions.map((action) => ({ value: action.id, label: `${actionCode(action)} ${action.title}` }));
}

export const typeOptions: Option[] = eventTypes.map((value) => ({ value, label: eventTypeLabels[value] }));

const satisfactionOptions = satisfactions.map((value) => ({ value, label: satisfactionLabels[value] }));

const kept = (rows: ConflictRow[]) => ({
  rows: rows.filter(saysSomething),
  silent: rows.filter((row) => !saysSomething(row)),
});

/** What was typed in the form of an event beside what is stored; fields empty on both sides go apart, unseen. */
export function prepareConflict(typed: FormValues, stored: Stored, choices: EventChoices) {
  const says: Partial<Record<FieldName, Say>> = {
    type: among(typeOptions),
    startsOn: day,
    endsOn: day,
    startsAt: formatClock,
    endsAt: formatClock,
    communeCode: among(choices.communes),
    actionId: among(actionOptions(choices.actions)),
    operationId: among(choices.operations),
    topic: among(choices.topics),
    audience: among(choices.audiences),
    coOrganisers: among(choices.territories),
    cost: (value) => `${value}\u00a0€`,
  };
  const fields: Compared[] = (Object.keys(fieldLabels) as FieldName[]).map((name) => ({
    name,
    label: fieldLabels[name],
    say: says[name],
  }));
  return kept(compare(fields, typed, stored));
}

/** The same for a report: an attendance said unknown is empty on its side. */
export function prepareReportConflict(typed: FormValues, stored: Stored) {
  const names = (Object.keys(reportLabels) as ReportName[]).filter((name) => name !== "attendanceUnknown");
  const fields: Compared[] = names.map((name) => ({
    name,
    label: reportLabels[name],
    say: name === "satisfaction" ? among(satisfactionOptions) : undefined,
  }));
  return kept(compare(fields, typed, stored));
}
