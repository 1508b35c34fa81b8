import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { BudgetKind } from "@/db/enums";
import { type BudgetLineValues, budgetKindLabels, budgetLineFields } from "@/lib/actions/budget/fields";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

type Props = {
  state: FormState;
  values: BudgetLineValues;
  /** What was planned is signed: it is shown and sent back as it is. */
  signed: boolean;
  prefix: string;
};

const labels = labelsOf(budgetLineFields);

/** The fields of a line of budget; a line that was signed asks only what was spent. */
export function BudgetLineFields({ state, values, signed, prefix }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  const planned = signed && values.plannedCents !== "";
  return (
    <>
      <div className="pair">
        <TextField {...field("year")} inputMode="numeric" width="6rem" required readOnly={planned} />
        {planned ? (
          <>
            <input type="hidden" name="kind" value={String(values.kind)} />
            <p className="note">{budgetKindLabels[values.kind as BudgetKind]}</p>
          </>
        ) : (
          <SelectField
            {...field("kind")}
            options={optionsOf(budgetLineFields.kind)}
            empty="Choisir"
            required
          />
        )}
      </div>
      <TextField
        {...field("label")}
        required
        readOnly={planned}
        hint={planned ? undefined : "Par exemple\u00a0: poste d’animation, communication, équipement."}
      />
      <SelectField
        {...field("nature")}
        options={optionsOf(budgetLineFields.nature)}
        empty="Non précisée"
        hint="Facultatif. Elle range la dépense dans le compte rendu financier."
      />
      <div className="pair">
        {signed && !planned ? (
          <input type="hidden" name="plannedCents" value="" />
        ) : (
          <TextField
            {...field("plannedCents")}
            inputMode="decimal"
            unit="€"
            width="9rem"
            readOnly={planned}
          />
        )}
        <TextField {...field("actualCents")} inputMode="decimal" unit="€" width="9rem" />
        <TextField
          {...field("fte")}
          inputMode="decimal"
          unit="ETP"
          width="6rem"
          hint="Pour un poste d’animation."
        />
      </div>
      <TextArea {...field("comment")} rows={2} hint="Facultatif. Pourquoi le réalisé n’est pas le prévu." />
    </>
  );
}
