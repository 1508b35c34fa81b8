import { CheckBox } from "@/components/ui/check-box";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { anotherTerm, newTerm, type TermValues } from "@/lib/nomenclatures/fields";

type Props = {
  state: FormState;
  values: TermValues;
  /** Its vocabulary is asked of a new one, and never changes. */
  fresh: boolean;
  prefix?: string;
};

const labels = labelsOf(newTerm);
const kinds = optionsOf(newTerm.kind);

/** The fields of a term; what resembles it is asked about where its words are typed. */
export function TermFields({ state, values, fresh, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  const asked = state.errors?.distinct ?? [];
  const ticked = typedIn(state.values, "distinct") === anotherTerm;
  return (
    <>
      {fresh && (
        <SelectField
          {...field("kind")}
          options={kinds}
          empty="Choisir un vocabulaire"
          required
          width="20rem"
        />
      )}
      <TextField {...field("label")} required hint="Tel qu’il sera lu dans les listes et les exports." />
      {(asked.length > 0 || ticked) && (
        <fieldset className="likely" aria-describedby={`${prefix}distinct-why`}>
          <legend>Est-il déjà connu&nbsp;?</legend>
          <ul id={`${prefix}distinct-why`}>
            {asked.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <CheckBox name="distinct" value={anotherTerm} id={`${prefix}distinct`} checked={ticked}>
            C’est un autre terme
          </CheckBox>
        </fieldset>
      )}
    </>
  );
}
