import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AxisTag } from "@/components/actions/axis-tag";
import { PlanLock } from "@/components/plans/lock";
import { AimedField } from "@/components/ui/aimed-field";
import { PageHead } from "@/components/ui/page-head";
import { listActionChoices } from "@/db/actions/choices";
import { getAction } from "@/db/actions/reads";
import { actionCode } from "@/lib/actions/labels";
import { recordValues } from "@/lib/actions/record";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { ActionForm } from "./action-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const action = parsed.success ? await getAction(viewer.scope, parsed.data) : null;
  if (!action || !holdsRight(viewer, "action.write", placeOf(action))) notFound();
  return { viewer, action };
});

export const generateMetadata = titled("Modifier la fiche d’une action", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditActionPage({ params }: Props) {
  const { viewer, action } = await load((await params).id);
  // Its page says why nothing is edited any more.
  if (!can(viewer, "action.write", placeOf(action))) redirect(`/actions/${action.id}`);
  const choices = await listActionChoices(viewer.scope, action, viewer.today);
  const { version, axis, status } = action;
  const signed = !can(viewer, "action.write", placeOf(action), "structure");
  return (
    <>
      <PageHead
        title="Modifier la fiche"
        number={actionCode(action)}
        crumbs={[
          { label: action.territoryName },
          { label: action.title, href: `/actions/${action.id}` },
          { label: <AxisTag axis={axis} /> },
        ]}
      >
        {!signed && (
          <p className="sub">
            Seuls l’axe et l’intitulé sont obligatoires. Un objectif d’un autre axe y emmène l’action.
          </p>
        )}
      </PageHead>
      {signed && <PlanLock status={action.planStatus} writer part="structure" />}
      <ActionForm
        territoryId={action.territoryId}
        action={{ id: action.id, version, axis, done: status === "done", values: recordValues(action) }}
        choices={choices}
        signed={
          signed
            ? {
                objective: action.objective,
                plannedStartOn: action.plannedStartOn,
                plannedEndOn: action.plannedEndOn,
              }
            : undefined
        }
        requestKey={randomUUID()}
      />
      <AimedField />
    </>
  );
}
