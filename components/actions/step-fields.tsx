import { TextField } from "@/components/ui/text-field";
import { stepEdited } from "@/lib/actions/steps/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

type Props = {
  state: FormState;
  /** As stored; of a new one, what it starts from. */
  values: Readonly<Partial<Record<keyof typeof stepEdited, string | number | null>>>;
  prefix: string;
  /** It is there already: the day on which it was done is asked too. */
  done?: boolean;
};

/** What is asked of a step. */
export function StepFields({ state, values, prefix, done = false }: Props) {
  const field = fieldReader(state, labelsOf(stepEdited), values, prefix);
  return (
    <>
      <TextField {...field("label")} />
      <div className="abreast">
        <TextField {...field("dueOn")} type="date" width="11rem" />
        {done && <TextField {...field("doneOn")} type="date" width="11rem" />}
        <TextField
          {...field("weight")}
          hint="De 1 à 100&nbsp;: sa part dans l’avancement calculé."
          inputMode="numeric"
          width="5.5rem"
        />
      </div>
    </>
  );
}
