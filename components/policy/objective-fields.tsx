import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { type RegionalObjectiveValues, regionalObjectiveFields } from "@/lib/policy/objectives/fields";

type Props = { state: FormState; values: RegionalObjectiveValues; prefix?: string };

const labels = labelsOf(regionalObjectiveFields);

/** The fields of an objective of the Région. */
export function RegionalObjectiveFields({ state, values, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <TextArea {...field("label")} rows={3} required />
      <TextField
        {...field("rank")}
        inputMode="numeric"
        width="6rem"
        required
        hint="1&nbsp;: le premier de la liste."
      />
    </>
  );
}
