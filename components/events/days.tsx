import { TextField } from "@/components/ui/text-field";
import { eventDays } from "@/lib/events/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

type Name = keyof typeof eventDays;

type Props = {
  state: FormState;
  stored?: Readonly<Partial<Record<Name, string | number | null>>>;
  prefix?: string;
};

/** First and last day of an event with their hours. */
export function EventDays({ state, stored = {}, prefix = "" }: Props) {
  const field = fieldReader(state, labelsOf(eventDays), stored, prefix);
  return (
    <div className="field-row">
      <TextField {...field("startsOn")} type="date" width="11rem" required />
      <TextField {...field("startsAt")} type="time" width="8rem" />
      <TextField {...field("endsOn")} type="date" width="11rem" hint="Vide pour un seul jour." />
      <TextField {...field("endsAt")} type="time" width="8rem" />
    </div>
  );
}
