import { FactList } from "@/components/ui/fact-list";
import type { Axis } from "@/db/enums";
import { axisLabels } from "@/lib/actions/axes";
import { actionRecord } from "@/lib/actions/fields";
import { signedParts } from "@/lib/actions/record";
import { formatDate } from "@/lib/french/format";

/** What its plan locks of an action, beside what its form holds. */
export type Signed = { objective: string | null; plannedStartOn: string | null; plannedEndOn: string | null };

type Props = { signed: Signed; stored: Readonly<Record<string, unknown>>; axis: Axis | undefined };

const said = (day: string | null) => (day ? formatDate(day) : "non renseigné");

/** What was signed of an action, to be read: the form sends it back as it is. */
export function SignedFields({ signed, stored, axis }: Props) {
  const values: Readonly<Record<string, unknown>> = { ...stored, axis };
  return (
    <div className="part">
      <h2>Ce qui a été signé</h2>
      <FactList
        facts={[
          { label: actionRecord.axis.label, value: axis && axisLabels[axis] },
          { label: actionRecord.title.label, value: String(stored.title ?? "") },
          { label: actionRecord.objectiveId.label, value: signed.objective ?? "aucun" },
          { label: actionRecord.plannedStartOn.label, value: said(signed.plannedStartOn) },
          { label: actionRecord.plannedEndOn.label, value: said(signed.plannedEndOn) },
        ]}
      />
      {signedParts.map((name) => (
        <input key={name} type="hidden" name={name} value={String(values[name] ?? "")} />
      ))}
    </div>
  );
}
