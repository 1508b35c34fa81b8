"use client";

import { useEffect, useRef, useState } from "react";
import { LinesField } from "@/components/plans/lines-field";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { Axis } from "@/db/enums";
import { objectiveLimits } from "@/db/plans/objectives/limits";
import { formatCount } from "@/lib/french/format";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import type { Line } from "@/lib/plans/lines";
import { newObjectives } from "@/lib/plans/objectives/fields";
import { add } from "../../mutations";

type Props = {
  planId: string;
  axis: Axis;
  orientations: readonly { id: string; label: string }[];
  requestKey: string;
};

const labels = labelsOf(newObjectives);

/** « 1 orientation et 3 objectifs seront ajoutés. » */
function saysUnder(parentId: string, rows: readonly Line[]): string {
  const under = rows.filter((row) => row.under !== null).length;
  const above = parentId === "" ? formatCount(rows.length - under, "orientation") : "";
  const below = formatCount(parentId === "" ? under : rows.length, "objectif");
  const what = parentId !== "" ? below : under === 0 ? above : `${above} et ${below}`;
  return rows.length === 1 ? `${what} à ajouter.` : `${what} à ajouter, dans cet ordre\u00a0:`;
}

/** Adds orientations to an axis, or objectives under one, a line each; what they stand under is kept for the next ones. */
export function NewObjectiveForm({ planId, axis, orientations, requestKey }: Props) {
  const [state, submit] = useMutation(add);
  const [parentId, setParent] = useState("");
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (state.status === "saved") box.current?.querySelector("textarea")?.focus();
  }, [state]);
  const field = fieldReader(state, labels, { parentId }, `${axis}-`);
  const ids = Object.fromEntries(Object.keys(labels).map((name) => [name, `${axis}-${name}`]));
  return (
    <details
      className="fold"
      ref={box}
      open={state.status !== "idle" || undefined}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) setParent(target.value);
      }}
    >
      <summary>Ajouter des objectifs</summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={ids}
        hidden={{ planId, axis, requestKey }}
        className="upd"
      >
        <SelectField
          {...field("parentId")}
          options={orientations.map(({ id, label }) => ({ value: id, label }))}
          empty="Aucune&nbsp;: ce sont des orientations"
        />
        <LinesField
          {...field("lines")}
          rows={3}
          flat={parentId !== ""}
          max={objectiveLimits.label}
          says={(rows) => saysUnder(parentId, rows)}
          hint="Collez plusieurs lignes pour les ajouter d’un coup. Une ligne décalée est un objectif de l’orientation au-dessus d’elle."
        />
        <SubmitButton size="small">Ajouter</SubmitButton>
        <SavedLine state={state} />
      </FormFrame>
    </details>
  );
}
