"use client";

import { CheckBox } from "@/components/ui/check-box";
import { FieldSet } from "@/components/ui/field-set";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { Working } from "@/components/ui/working";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

export type Question = {
  /** Its name holds the words of a file: its control is known by another. */
  id: string;
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  empty?: string;
  hint?: string;
};

type Props = {
  mutation: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: { importId: string; version: number; requestKey: string };
  questions: readonly Question[];
  columns: readonly Question[];
  sheets: readonly { value: string; label: string; checked: boolean }[];
  /** The columns are shown at once: what a row is called is not known. */
  opened: boolean;
  /** Headers that are taken for nothing. */
  left: readonly string[];
};

/** What a preview asks, and what it took the columns for: one press makes it again. */
export function SettleForm({ mutation, hidden, questions, columns, sheets, opened, left }: Props) {
  const [state, submit] = useMutation(mutation);
  const all = [...questions, ...columns];
  const labels = Object.fromEntries(all.map(({ name, label }) => [name, label]));
  const ids = Object.fromEntries(all.map(({ name, id }) => [name, id]));
  const field = fieldReader<string>(
    state,
    labels,
    Object.fromEntries(all.map(({ name, value }) => [name, value])),
  );
  const drawn = ({ id, name, label, options, empty, hint }: Question) => (
    <SelectField key={name} {...field(name)} {...{ id, label, options, empty, hint }} />
  );
  const wrong = columns.some(({ name }) => state.errors?.[name]);
  return (
    <FormFrame state={state} submit={submit} labels={labels} ids={ids} hidden={hidden}>
      {questions.map(drawn)}
      {sheets.length > 1 && (
        <FieldSet name="sheet" label="Feuilles lues">
          {sheets.map(({ value, label, checked }) => (
            <CheckBox key={value} name="sheet" id={`sheet-${value}`} value={value} checked={checked}>
              {label}
            </CheckBox>
          ))}
        </FieldSet>
      )}
      <details className="import-columns" open={opened || wrong}>
        <summary>
          Colonnes du fichier{left.length > 0 && `, dont non importées\u00a0: ${left.join(", ")}`}
        </summary>
        {columns.map(drawn)}
      </details>
      <Working>Nouvel aperçu…</Working>
      <FormFoot>
        <SubmitButton variant="second" pendingLabel="Aperçu…">
          {opened ? "Voir l’aperçu" : "Refaire l’aperçu"}
        </SubmitButton>
      </FormFoot>
    </FormFrame>
  );
}
