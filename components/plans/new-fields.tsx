import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { newArchive, newPlan } from "@/lib/plans/fields";

const labels = { ...labelsOf(newArchive), ...labelsOf(newPlan) };

type Props = {
  state: FormState;
  values: { number?: number; title?: string; startsOn?: string; endsOn?: string };
  /** Of a past plan: its end is known, and its signature may be. */
  past?: boolean;
};

/** The fields of a plan that is opened, or of a past one that is entered. */
export function NewPlanFields({ state, values, past = false }: Props) {
  const field = fieldReader(state, labels, values);
  return (
    <>
      <div className="abreast">
        <TextField {...field("number")} inputMode="numeric" width="8rem" hint="Le suivant est proposé." />
        <TextField {...field("title")} required />
      </div>
      <div className="abreast">
        <TextField {...field("startsOn")} type="date" width="11rem" />
        <TextField
          {...field("endsOn")}
          type="date"
          width="11rem"
          hint={past ? "De 12 à 72 mois, avant aujourd’hui." : "Sans date, 36 mois. De 12 à 72 mois."}
        />
      </div>
      {past && (
        <div className="abreast">
          <TextField {...field("signedOn")} type="date" width="11rem" />
          <TextField {...field("deliberation")} hint="Son numéro." width="14rem" />
        </div>
      )}
      <TextArea {...field("diagnosis")} rows={4} />
      <TextArea {...field("stakes")} rows={4} />
      <TextArea {...field("governance")} rows={4} />
      <TextArea {...field("signatories")} rows={2} hint="Qui signe le plan, ou l’a signé." />
    </>
  );
}
