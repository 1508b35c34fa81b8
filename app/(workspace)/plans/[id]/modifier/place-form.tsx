"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { Axis } from "@/db/enums";
import { axisNumbers, axisShortLabels } from "@/lib/actions/axes";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { objectivePlace } from "@/lib/plans/objectives/fields";
import { place } from "../../mutations";

export type Orientation = { id: string; label: string; axis: Axis };

type Props = {
  objective: { id: string; planId: string; version: number; axis: Axis; parentId: string | null };
  orientations: readonly Orientation[];
  /** What it has under it keeps it an orientation. */
  under: boolean;
  requestKey: string;
};

const labels = labelsOf(objectivePlace);

/** Where an objective stands: its axis, and its orientation, of which the axis is the objective’s too. */
export function PlaceForm({ objective, orientations, under, requestKey }: Props) {
  const [state, submit] = useMutation(place);
  const { id: objectiveId, planId, version, axis, parentId } = objective;
  const prefix = `place-${objectiveId}-`;
  const others = orientations.filter(({ id }) => id !== objectiveId);
  const options = {
    axis: optionsOf(objectivePlace.axis),
    parentId: others.map(({ id, label, axis: own }) => ({
      value: id,
      label,
      group: `${axisNumbers[own]}. ${axisShortLabels[own]}`,
    })),
  };
  const fields = (shown: FormState, before: string) => {
    const field = fieldReader(shown, labels, { axis, parentId: parentId ?? "" }, before);
    return (
      <div className="abreast">
        <SelectField {...field("axis")} options={options.axis} />
        {under ? (
          <input type="hidden" name="parentId" value="" />
        ) : (
          <SelectField
            {...field("parentId")}
            options={options.parentId}
            empty="Aucune&nbsp;: c’est une orientation"
          />
        )}
      </div>
    );
  };
  const hidden = { objectiveId, requestKey };
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="La place de cet objectif"
        state={state}
        submit={submit}
        {...conflictRows(objectivePlace, state.values ?? {}, state.theirs as Stored, options)}
        hidden={hidden}
        href={`/plans/${planId}/modifier`}
      >
        {fields({ ...state, errors: undefined }, `saisie-${prefix}`)}
      </ConflictPanel>
    );
  const ids = Object.fromEntries(Object.keys(labels).map((name) => [name, `${prefix}${name}`]));
  return (
    <details className="fold" open={!["idle", "saved"].includes(state.status) || undefined}>
      <summary>Déplacer</summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={ids}
        hidden={{ ...hidden, version }}
        loaded={{ axis, parentId: parentId ?? "" }}
        className="upd"
      >
        {fields(state, prefix)}
        <p className="note">
          Sous un autre axe, {under ? "ses objectifs et leurs actions" : "ses actions"} le suivent et y
          prennent de nouveaux numéros.
        </p>
        <SubmitButton size="small" variant="second">
          Déplacer
        </SubmitButton>
        <SavedLine state={state} />
      </FormFrame>
    </details>
  );
}
