import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { PlanMoveName } from "@/db/enums";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import type { Dictionary } from "@/lib/kernel/dictionary";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { amendmentOpens, moveFields } from "@/lib/plans/moves/fields";

type Props = { name: PlanMoveName; state: FormState; values: Readonly<Record<string, string>> };

/** What a move of a plan asks. */
export function PlanStepFields({ name, state, values }: Props) {
  const fields: Dictionary = moveFields[name];
  const read = fieldReader<string>(state, labelsOf(fields), values);
  const field = (one: string) => ({ ...read(one), label: fields[one]?.label ?? "" });
  const has = (one: string) => one in fields;
  return (
    <>
      {has("movedOn") && (
        <div className="abreast">
          <TextField {...field("movedOn")} type="date" width="11rem" />
          <TextField {...field("moveReference")} width="16rem" />
        </div>
      )}
      {has("opens") && (
        <div className="abreast">
          <SelectField {...field("opens")} options={optionsOf(amendmentOpens)} empty="Choisissez" />
          <TextField
            {...field("endsOn")}
            type="date"
            width="11rem"
            hint="La même, ou plus tard&nbsp;: 72 mois au plus."
          />
        </div>
      )}
      {has("signedOn") && (
        <div className="abreast">
          <TextField {...field("signedOn")} type="date" width="11rem" />
          <TextField {...field("deliberation")} hint="Son numéro." width="14rem" />
        </div>
      )}
      {has("signatories") && <TextArea {...field("signatories")} rows={3} />}
      {has("finalReport") && (
        <TextArea
          {...field("finalReport")}
          rows={8}
          hint="Ce que le plan a fait, ce qu’il n’a pas fait, ce qui en reste."
        />
      )}
      {has("moveReason") && <TextArea {...field("moveReason")} rows={3} />}
    </>
  );
}
