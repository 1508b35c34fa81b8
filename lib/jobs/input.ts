import * as z from "zod";
import { jobBases, jobKinds } from "@/db/enums";
import {
  freeLine,
  freeText,
  fte,
  id,
  oneOf,
  optionalId,
  optionalWhole,
  requiredCode,
  requiredDate,
  version,
  whole,
} from "@/lib/fields";
import { ofWhichNames } from "./labels";

const most = 10_000;

const fields = {
  kind: oneOf(jobKinds, "Dites si ces emplois sont créés ou maintenus."),
  basis: oneOf(jobBases, "Dites si ces emplois sont constatés ou prévisionnels."),
  contract: requiredCode("Choisissez un contrat."),
  headcount: whole(1, most, "Écrivez l’effectif, un nombre entier."),
  fte,
  women: optionalWhole(0, most),
  inclusion: optionalWhole(0, most),
  young: optionalWhole(0, most),
  seniors: optionalWhole(0, most),
  qpv: optionalWhole(0, most),
  disabled: optionalWhole(0, most),
  longTermUnemployed: optionalWhole(0, most),
  datedOn: requiredDate("Indiquez la date."),
  proof: freeText(500),
  projectId: optionalId,
  actionId: optionalId,
  organisationName: freeLine(200).transform((name) => name || null),
  realisesId: optionalId,
};

type Typed = z.output<z.ZodObject<typeof fields>>;

/** What one row says against itself; what today and the stored rows say is wrongJob() of ./rules. */
function check(typed: Typed, context: z.RefinementCtx): void {
  const refuse = (path: keyof Typed, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const { headcount } = typed;
  if (typed.fte > headcount) refuse("fte", "Les ETP ne dépassent pas l’effectif.");
  for (const name of ofWhichNames)
    if ((typed[name] ?? 0) > headcount) refuse(name, `Ce nombre dépasse l’effectif (${headcount}).`);
}

/** Only actual jobs realise a forecast: the choice is out of sight for the others, and is not kept. */
const settled = <T extends Typed>({ realisesId, ...typed }: T) => ({
  ...typed,
  realisesId: typed.basis === "actual" ? realisesId : null,
});

export const newJobInput = z
  .strictObject({ requestKey: id, territoryId: id, ...fields })
  .superRefine(check)
  .transform(settled);

export const jobInput = z
  .strictObject({ jobId: id, version, requestKey: id, ...fields })
  .superRefine(check)
  .transform(settled);

export const deleteJobInput = z.strictObject({ jobId: id, version, requestKey: id });
