import * as z from "zod";
import {
  freeLine,
  freeText,
  id,
  optionalDate,
  requiredDate,
  requiredLine,
  version,
} from "@/lib/kernel/inputs";
import { lastEnd, shortestEnd } from "./rules";

const period = {
  startsOn: requiredDate("Indiquez la date de début."),
  endsOn: requiredDate("Indiquez la date de fin."),
};

type Issue = z.RefinementCtx;
const refuse = (context: Issue, field: string, message: string) =>
  context.addIssue({ code: "custom", path: [field], message });

/** The plan itself: 12 to 72 months, signed by a deliberation. What its state requires is the mutation's. */
export const planInput = z
  .strictObject({
    planId: id,
    version,
    requestKey: id,
    title: requiredLine(200, "Donnez un intitulé au plan."),
    ...period,
    signedOn: optionalDate,
    deliberation: freeLine(100),
    diagnosis: freeText(10_000),
    stakes: freeText(10_000),
    governance: freeText(10_000),
  })
  .superRefine(({ startsOn, endsOn, signedOn, deliberation }, context) => {
    // To a rule, a refused day is undefined: nothing is computed from it.
    if (startsOn && endsOn < shortestEnd(startsOn))
      refuse(context, "endsOn", "Un plan dure au moins 12 mois.");
    if (startsOn && endsOn > lastEnd(startsOn))
      refuse(context, "endsOn", "Un plan dure au plus 72 mois, avenants compris.");
    if (signedOn === null && deliberation !== "")
      refuse(context, "signedOn", "Indiquez la date de signature, ou effacez la délibération.");
    if (signedOn !== null && deliberation === "")
      refuse(context, "deliberation", "Indiquez le numéro de la délibération.");
  });
