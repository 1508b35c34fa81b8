import type { ReactNode } from "react";
import { Choices } from "@/components/ui/choices";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { decisionForm } from "@/lib/decisions/fields";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

const labels = labelsOf(decisionForm);
const outcomes = optionsOf(decisionForm.outcome);
const owners = optionsOf(decisionForm.ownedBy);

export type DecisionValues = Readonly<Partial<Record<keyof typeof labels, string | number | null>>>;

type Props = {
  state: FormState;
  values: DecisionValues;
  prefix: string;
  /** What becomes of the block, where the decision is recorded. */
  children?: ReactNode;
};

/** What is typed of a decision, then what follows of it. */
export function DecisionFields({ state, values, prefix, children }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <Choices {...field("outcome")} options={outcomes} />
      <div className="pair">
        <TextField
          {...field("decidedBy")}
          hint="Par exemple&nbsp;: commission permanente, comité technique."
        />
        <TextField {...field("decidedOn")} type="date" width="11rem" />
      </div>
      <TextArea {...field("text")} rows={3} hint="Un acte, que les élus lisent&nbsp;: n’y nommez personne." />
      {children}
      <SelectField {...field("ownedBy")} options={owners} width="16rem" />
      <div className="pair">
        <TextField {...field("owner")} hint="Facultatif. Une fonction, pas un nom." />
        <TextField {...field("dueOn")} type="date" width="11rem" hint="Facultatif." />
      </div>
      <TextField {...field("askedOn")} type="date" width="11rem" />
    </>
  );
}
