import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { typedOf } from "@/lib/kernel/typed-values";
import { pldeFields } from "@/lib/plans/plde/fields";

export const pldeLabels = labelsOf(pldeFields);
export type PldeValues = Partial<ReturnType<typeof typedOf<typeof pldeFields>>>;

type Props = {
  state: FormState;
  values: PldeValues;
  /** Keeps ids apart when a page shows other fields. */
  prefix?: string;
};

/** The fields of a PLDE. */
export function PldeFields({ state, values, prefix = "" }: Props) {
  const field = fieldReader(state, pldeLabels, values, prefix);
  return (
    <>
      <TextField {...field("title")} required />
      <div className="abreast">
        <TextField {...field("startsOn")} type="date" width="11rem" />
        <TextField {...field("endsOn")} type="date" width="11rem" />
      </div>
      <TextArea {...field("priorities")} rows={5} />
      <TextArea
        {...field("documents")}
        rows={3}
        hint="Un par ligne&nbsp;: intitulé, cote ou adresse. Les fichiers restent où ils sont."
      />
    </>
  );
}
