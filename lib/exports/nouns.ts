import type { FullNoun } from "@/db/exports/full";
import { budgetLineFields } from "@/lib/actions/budget/fields";
import { actionFields } from "@/lib/actions/fields";
import { fundingFields } from "@/lib/actions/fundings/fields";
import { eventFields } from "@/lib/events/fields";
import { jobFields } from "@/lib/jobs/fields";
import { type Dictionary, ref } from "@/lib/kernel/dictionary";
import { organisationFields } from "@/lib/organisations/fields";
import { planFields } from "@/lib/plans/fields";
import { projectFields } from "@/lib/projects/fields";

type Exported<F extends Dictionary> = {
  fields: F;
  /** What is typed in and stands in no column of its list: written after them. */
  more: readonly (keyof F & string)[];
  /** Its rows are sent back changed: what a workbook held of them is kept under its number. */
  base?: true;
};

const exported = <F extends Dictionary>(noun: Exported<F>): Exported<Dictionary> => ({
  ...noun,
  fields: noun.fields as Dictionary,
});

/** Of what an action costs and gets, the action too: its columns say it by its number and its title. */
const paid = <F extends Dictionary>(fields: F) => ({
  actionId: ref("action", { label: "Action" }),
  ...fields,
});

/** What an export of each noun writes in full. Never a holder, nor what a reader may not read of a row of the list. */
export const exportedNouns: Readonly<Record<FullNoun, Exported<Dictionary>>> = {
  action: exported({
    fields: actionFields,
    more: [
      ...(["description", "expectedResult", "regionalObjectives", "actualStartOn"] as const),
      ...(["targetFte", "leadFunction", "leadName", "electedFunction", "electedName"] as const),
      ...(["partners", "audiences", "sectors", "communes"] as const),
      ...(["progressBasis", "resumeOn", "statusReason", "result", "confidenceOn"] as const),
    ],
    base: true,
  }),
  event: exported({
    fields: eventFields,
    more: [
      ...(["communeCode", "actionId", "description", "organisers", "audience", "capacity"] as const),
      ...(["costCents", "satisfaction", "organisationsPresent", "followUp"] as const),
      ...(["statusReason", "reportedOn"] as const),
    ],
    base: true,
  }),
  project: exported({
    fields: projectFields,
    more: [
      ...(["summary", "legalFamily", "sector", "dropReason", "designOn", "launchOn", "growthOn"] as const),
      ...(["origin", "eventId", "actionId", "needs", "needsCents", "resourcesCents"] as const),
    ],
    base: true,
  }),
  job: exported({ fields: jobFields, more: ["proof"], base: true }),
  budget_line: exported({ fields: paid(budgetLineFields), more: [], base: true }),
  funding: exported({ fields: paid(fundingFields), more: [], base: true }),
  organisation: exported({ fields: organisationFields, more: [], base: true }),
  plan: exported({ fields: planFields, more: ["diagnosis", "stakes", "governance", "signatories"] }),
};
