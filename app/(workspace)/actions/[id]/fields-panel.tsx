import { ConfidenceChoices } from "@/components/actions/confidence-choices";
import { StatusChoices } from "@/components/actions/status-choices";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { typeset } from "@/components/ui/typeset";
import type { Action } from "@/db/actions/reads";
import { actionFollowUp } from "@/lib/actions/fields";
import { confidenceNotice } from "@/lib/actions/notices";
import type { Followed } from "@/lib/actions/stored";
import { formatPercent, sinceDays } from "@/lib/french/format";
import { labelsOf } from "@/lib/kernel/derived";
import type { FormState } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";

export type EditedAction = Followed &
  Pick<Action, "id" | "version" | "progressBasis" | "confidenceOn"> & {
    /** Its confidence is old enough to be asked again. */
    confidenceDue: boolean;
    /** Days past its planned end, when another one may be given; else 0. */
    overdue: number;
    /** Late, and its planned end was signed: nothing else is asked. */
    signedLate: boolean;
  };

export const labels = labelsOf(actionFollowUp);

/** The fields of « Mettre à jour »; what a status requires shows under it, before JavaScript too (style sheet). */
export function FieldsPanel({
  action,
  state,
  prefix = "",
}: {
  action: EditedAction;
  state: FormState;
  prefix?: string;
}) {
  const field = (name: string, stored: string | number | null) => ({
    name,
    id: `${prefix}${name}`,
    value: typedIn(state.values, name) ?? String(stored ?? ""),
    errors: state.errors?.[name],
  });
  return (
    <>
      <StatusChoices {...field("status", action.status)} label={labels.status} />
      <div data-when="on_hold">
        <TextField
          {...field("resumeOn", action.resumeOn)}
          label={labels.resumeOn}
          type="date"
          width="11rem"
        />
      </div>
      <div data-when="cancelled">
        <TextArea {...field("statusReason", action.statusReason)} label={labels.statusReason} rows={2} />
      </div>
      <div data-when="done">
        <TextField
          {...field("actualEndOn", action.actualEndOn)}
          label={labels.actualEndOn}
          type="date"
          width="11rem"
        />
        <TextArea
          {...field("result", action.result)}
          label={labels.result}
          hint="Une phrase, avec un chiffre si vous en avez un."
          rows={2}
        />
      </div>
      {action.progressBasis === "steps" ? (
        <p className="note counted-note">
          {`${labels.progress}\u00a0: ${formatPercent(action.progress)}, calculé d’après les `}
          <a href="#etapes">étapes</a>. Il se saisit ici si vous passez à la saisie à la main.
        </p>
      ) : (
        <TextField
          {...field("progress", action.progress)}
          label={labels.progress}
          hint="De 0 à 100. Une action réalisée passe à 100&nbsp;%."
          inputMode="numeric"
          unit="%"
          width="5.5rem"
        />
      )}
      {action.overdue > 0 && (
        <TextField
          {...field("plannedEndOn", action.plannedEndOn)}
          label={labels.plannedEndOn}
          hint={`Passée ${sinceDays(action.overdue)}. Donnez-en une autre si l’action continue.`}
          type="date"
          width="11rem"
        />
      )}
      {action.signedLate && (
        <p className="note">
          Son échéance est passée. Elle a été signée avec le plan&nbsp;: elle ne change que par un avenant.
        </p>
      )}
      <ConfidenceChoices
        {...field("confidence", action.confidence)}
        label={labels.confidence}
        hint={typeset(confidenceNotice(action.confidenceOn, action.confidenceDue))}
      />
      <TextArea
        {...field("note", "")}
        label={labels.note}
        hint="Ce qui a changé, ce qui bloque, la prochaine étape. Ne nommez pas de porteur de projet."
      />
    </>
  );
}
