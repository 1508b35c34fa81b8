import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/text-field";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { newSnapshot } from "@/lib/snapshots/fields";

const labels = labelsOf(newSnapshot);
const kinds = optionsOf(newSnapshot.kind);

/** What is typed of a snapshot: what it is taken for, and its name. */
export function SnapshotFields({ state, prefix }: { state: FormState; prefix: string }) {
  const field = fieldReader<keyof typeof labels>(state, labels, { kind: "manual" }, prefix);
  return (
    <>
      <Choices {...field("kind")} options={kinds} />
      <TextField {...field("label")} hint="Par exemple&nbsp;: comité de pilotage du printemps." />
    </>
  );
}
