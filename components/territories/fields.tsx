import type { AskLeads } from "@/components/organisations/adding";
import { LeadField } from "@/components/organisations/lead-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { OfferedLeads } from "@/lib/organisations/leads";
import { madeKinds, territoryEdit } from "@/lib/territories/fields";
import { territoryKindLabels } from "@/lib/territories/labels";

/** What a form offers as the lead of a territory, and how it asks again which structures there are. */
export type OfferedLead = {
  known: OfferedLeads;
  /** The words of a lead that is no row, which a form may leave as they are. */
  words?: string;
  ask: AskLeads;
  /** Whose structures come first. */
  territoryId?: string;
};

/** The choice of none: the words that stand, where there are some. */
export const leadEmpty = ({ words }: Pick<OfferedLead, "words">) =>
  words ? `${words} (hors de la liste)` : "Choisir une structure";

export type TerritoryValues = Readonly<Partial<Record<keyof typeof territoryEdit, string | number | null>>>;

type Props = {
  state: FormState;
  values: TerritoryValues;
  lead: OfferedLead;
  /** The Région's own territory keeps its nature. */
  own?: boolean;
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

const labels = labelsOf(territoryEdit);
const kinds = madeKinds.map((value) => ({ value, label: territoryKindLabels[value] }));
const ownKind = [{ value: "region", label: territoryKindLabels.region }];

/** The words of a territory. */
export function TerritoryFields({ state, values, lead, own, prefix = "" }: Props) {
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
      <LeadField
        {...field("leadOrganisationId")}
        required={!lead.words}
        hint="Celle qui porte le plan, dans la liste des structures de la Région."
        empty={leadEmpty(lead)}
        known={lead.known}
        // One that is the territory's own would keep it from being taken back.
        asks={{ ...lead, forAll: true }}
      />
    </>
  );
}
