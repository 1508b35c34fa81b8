import { BoxesField } from "@/components/ui/boxes-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import { type SchemeValues, schemeFields } from "@/lib/schemes/fields";

type Props = { state: FormState; values: SchemeValues; prefix?: string };

const labels = labelsOf(schemeFields);
const stages = optionsOf(schemeFields.stages);
const kinds = optionsOf(schemeFields.kinds);

/** The fields of a scheme. */
export function SchemeFields({ state, values, prefix = "" }: Props) {
  const { stages: ownStages = [], kinds: ownKinds = [], ...texts } = values;
  const field = fieldReader<keyof typeof labels>(
    state,
    labels,
    texts as Partial<Record<keyof typeof labels, string | number | null>>,
    prefix,
  );
  const ticked = (name: "stages" | "kinds", stored: unknown) =>
    allTypedIn(state.values, name) ?? (Array.isArray(stored) ? stored : []);
  return (
    <>
      <fieldset className="part">
        <legend>Ce qu’il apporte</legend>
        <TextField {...field("name")} required />
        <TextField {...field("acronym")} width="12rem" hint="Facultatif." />
        <TextArea {...field("description")} rows={5} required />
        <BoxesField {...field("stages")} options={stages} values={ticked("stages", ownStages)} wide />
        <BoxesField {...field("kinds")} options={kinds} values={ticked("kinds", ownKinds)} />
        <TextArea {...field("cofunding")} rows={2} />
        <div className="pair">
          <TextField {...field("validFrom")} type="date" width="12rem" />
          <TextField {...field("validTo")} type="date" width="12rem" hint="Vide&nbsp;: sans fin connue." />
        </div>
      </fieldset>
      <fieldset className="part">
        <legend>D’où on le sait</legend>
        <TextField
          {...field("source")}
          required
          hint="Par exemple «&nbsp;Délibération du 12&nbsp;mars 2026&nbsp;»."
        />
        <TextField {...field("sourceUrl")} hint="Facultatif. Une adresse qui commence par https://." />
        <div className="pair">
          <TextField {...field("sourceOn")} type="date" width="12rem" />
          <TextField
            {...field("checkedOn")}
            type="date"
            width="12rem"
            hint="Le jour où quelqu’un s’en est assuré. Après un an, la fiche le rappelle."
          />
        </div>
      </fieldset>
    </>
  );
}
