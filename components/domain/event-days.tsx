import { TextField } from "@/components/ui/text-field";
import { fieldLabels } from "@/lib/events/labels";
import { type FormState, fieldReader } from "@/lib/form-state";

type Name = "startsOn" | "startsAt" | "endsOn" | "endsAt";

type Props = { state: FormState; stored?: Partial<Record<Name, string>>; prefix?: string };

/** First and last day of an event with their hours. */
export function EventDays({ state, stored = {}, prefix = "" }: Props) {
  const field = fieldReader(state, fieldLabels, stored, prefix);
  return (
    <div className="field-row">
      <TextField {...field("startsOn")} type="date" width="11rem" required />
      <TextField {...field("startsAt")} type="time" width="8rem" />
      <TextField {...field("endsOn")} type="date" width="11rem" hint="Vide pour un seul jour." />
      <TextField {...field("endsAt")} type="time" width="8rem" />
    </div>
  );
}
