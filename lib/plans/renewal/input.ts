import * as z from "zod";
import type { Settled } from "@/db/plans/renewal";
import { id } from "@/lib/kernel/inputs";
import { type Adding, type Reader, readsAdding } from "@/lib/kernel/parse";
import { cleanLine, textFault } from "@/lib/kernel/typed-text";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { wrongPlanAlone } from "../rules";
import { planRenewal } from "./fields";

export type Renewing = Adding<typeof planRenewal> & { settled: Settled[] };

const named = /^(choice|why)-(.+)$/;
const own = readsAdding("planId", planRenewal, {
  alone: (typed, refuse) =>
    wrongPlanAlone({ ...typed, signedOn: null, deliberation: null }, (name, said) => {
      if (name === "endsOn" || name === "startsOn") refuse(name, said);
    }),
});

const choice = z.enum(["carry", "close", "drop"]);

/** The fields of a form but those of its actions, which have a name each. */
const ofPlan = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !named.test(name)));

/** Reads a renewal: its plan, and one choice for each open action, under the name of that action. */
export const readsRenewing: Reader<Renewing> = {
  input: z
    .record(z.string(), z.unknown())
    .transform(ofPlan)
    .pipe(own.input as z.ZodType<unknown, object>),
  read(values) {
    const settled = Object.entries(values).flatMap(([name, value]): Settled[] => {
      const [, what, of = ""] = named.exec(name) ?? [];
      if (what !== "choice") return [];
      const chosen = choice.safeParse(value);
      if (!chosen.success || !id.safeParse(of).success) throw new Refusal("outdated");
      const why = cleanLine(String(values[`why-${of}`] ?? ""));
      const fault = textFault(why, Number.POSITIVE_INFINITY);
      if (fault) throw new Invalid({ [`why-${of}`]: [fault] });
      return [{ of, choice: chosen.data, why: chosen.data === "carry" ? null : why || null }];
    });
    return { ...own.read(ofPlan(values) as typeof values), settled };
  },
};
