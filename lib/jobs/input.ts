import * as z from "zod";
import { id, version } from "@/lib/fields";
import { shapeOf } from "@/lib/kernel/parse";
import { jobFields } from "./fields";
import { ofWhichNames } from "./labels";

const fields = shapeOf(jobFields);

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
