import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { type OperationValues, operationFields } from "@/lib/operations/fields";

type Props = { state: FormState; values: OperationValues; prefix?: string };

const labels = labelsOf(operationFields);

/** The fields of a regional operation. */
export function OperationFields({ state, values, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <TextField {...field("label")} required hint="Par exemple Mois de l’ESS." />
      <TextArea {...field("description")} rows={5} />
      <TextField
        {...field("endsOn")}
        type="date"
        width="12rem"
        hint="Facultatif. Passé ce jour, aucun nouvel événement ne lui est rattaché."
      />
    </>
  );
}
