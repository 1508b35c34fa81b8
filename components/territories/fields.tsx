import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { madeKinds, territoryEdit } from "@/lib/territories/fields";
import { territoryKindLabels } from "@/lib/territories/labels";
import { leadsId } from "./leads";

export type TerritoryValues = Readonly<Partial<Record<keyof typeof territoryEdit, string | number | null>>>;

type Props = {
  state: FormState;
  values: TerritoryValues;
  /** The Région's own territory keeps its nature. */
  own?: boolean;
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

const labels = labelsOf(territoryEdit);
const kinds = madeKinds.map((value) => ({ value, label: territoryKindLabels[value] }));
const ownKind = [{ value: "region", label: territoryKindLabels.region }];

/** The words of a territory. */
export function TerritoryFields({ state, values, own, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <TextField
        {...field("name")}
        required
        hint="Celui que vous employez, par exemple «&nbsp;Pays de Saint-Omer&nbsp;»."
      />
      <SelectField
        {...field("kind")}
        options={own ? ownKind : kinds}
        empty={own ? undefined : "Choisir une nature"}
        required
      />
      <TextField
        {...field("leadOrganisation")}
        required
        list={leadsId}
        hint="La structure qui porte le plan, par son nom entier&nbsp;: celles de la liste des structures sont proposées."
      />
    </>
  );
}
