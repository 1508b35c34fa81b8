"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listActionChoices } from "@/db/queries/action-choices";
import { createAction } from "@/db/queries/action-records";
import { getPlan } from "@/db/queries/plans";
import { createActionInput } from "@/lib/actions/input";
import { axisOf, wrongRecord } from "@/lib/actions/record";
import { found, Invalid } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize, placeOfPlan } from "@/lib/permissions/can";

export const addAction = mutation(createActionInput, async (input, viewer) => {
  const { scope, today } = viewer;
  const plan = found(await getPlan(scope, input.planId, today));
  authorize(viewer, "action.write", placeOfPlan(plan), "structure");

  const { planId, requestKey, associates, regionalObjectives, ...record } = input;
  const choices = await listActionChoices(scope, { ...plan, planId });
  const axis = axisOf(input, choices);
  if (axis === null) throw new Invalid({ objectiveId: ["Choisissez un objectif de ce plan."] });
  const status = record.actualStartOn === null ? "planned" : "in_progress";
  const place = { axis, planStartsOn: plan.startsOn, planEndsOn: plan.endsOn };
  const errors = wrongRecord(input, { ...place, status }, choices, today);
  if (errors) throw new Invalid(errors);

  const links = { associates, regionalObjectives };
  const id = found(
    await createAction(scope, { planId, requestKey, today }, { ...record, axis, status }, links),
  );

  revalidatePath(`/plans/${planId}`);
  redirect(`/actions/${id}?fait=cree`);
});
