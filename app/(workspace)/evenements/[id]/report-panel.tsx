import { CheckBox } from "@/components/ui/check-box";
import { Choices } from "@/components/ui/choices";
import { Shown } from "@/components/ui/shown";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { eventReport } from "@/lib/events/fields";
import { satisfactions } from "@/lib/events/labels";
import type { StoredReport } from "@/lib/events/stored";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";

type Props = { stored: StoredReport; state: FormState; prefix?: string };

const marks = [
  ...satisfactions.map((value) => ({ value, label: value })),
  { value: "", label: "Non demandée" },
];

/** The fields of a report: what is left empty is unknown, never zero. */
export function ReportPanel({ stored, state, prefix = "" }: Props) {
  const { attendanceUnknown, ...counts } = stored;
  const field = fieldReader(state, labelsOf(eventReport), counts, prefix);
  const unknown = state.values
    ? typedIn(state.values, "attendanceUnknown") === "oui"
    : attendanceUnknown === "oui";
  const count = (name: "holdersAttending" | "electedAttending" | "womenAttending" | "contactsToFollow") => (
    <TextField {...field(name)} inputMode="numeric" width="6rem" />
  );
  return (
    <>
      <div className="attendance">
        <TextField {...field("attendance")} inputMode="numeric" unit="personnes" width="6rem" />
        <Shown name="attendanceUnknown" />
        <CheckBox name="attendanceUnknown" id={`${prefix}attendanceUnknown`} checked={unknown}>
          Effectif inconnu
        </CheckBox>
      </div>
      <p className="hint">Laissez vide ce que vous ne savez pas&nbsp;: inconnu n’est pas zéro.</p>
      <div className="field-row counts">
        {count("holdersAttending")}
        {count("electedAttending")}
        {count("womenAttending")}
      </div>
      <Choices {...field("satisfaction")} options={marks} hint="De 1 (très faible) à 5 (très bonne)." />
      {count("contactsToFollow")}
      <TextArea
        {...field("organisationsPresent")}
        rows={2}
        hint="Structures seulement&nbsp;: ne nommez personne."
      />
      <TextArea {...field("followUp")} rows={3} hint="Ce qui suivra, et pour quand." />
    </>
  );
}
