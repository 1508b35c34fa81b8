import type { AskLeads } from "@/components/organisations/adding";
import { LeadField } from "@/components/organisations/lead-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FundingValues, fundingFields } from "@/lib/actions/fundings/fields";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { OfferedLeads } from "@/lib/organisations/leads";

type Props = {
  state: FormState;
  values: FundingValues;
  /** Structures that may fund, and how they are asked again. */
  funders: { known: OfferedLeads; territoryId: string; ask: AskLeads };
  prefix: string;
};

const labels = labelsOf(fundingFields);
const euros = { inputMode: "decimal", unit: "€", width: "9rem" } as const;
const day = { type: "date", width: "11rem" } as const;

/** The fields of a funding: four amounts, each with its day where it has one. */
export function FundingFields({ state, values, funders: { known, territoryId, ask }, prefix }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <LeadField
        {...field("organisationId")}
        known={known}
        asks={{ territoryId, ask }}
        empty="Choisir un financeur"
        required
        hint="Une structure de la Région ou de votre territoire."
      />
      <div className="pair">
        <TextField {...field("year")} inputMode="numeric" width="6rem" required />
        <SelectField
          {...field("status")}
          options={optionsOf(fundingFields.status)}
          empty="Choisir"
          required
        />
      </div>
      <div className="pair">
        <TextField {...field("requestedCents")} {...euros} />
        <TextField {...field("requestedOn")} {...day} />
      </div>
      <div className="pair">
        <TextField {...field("grantedCents")} {...euros} />
        <TextField {...field("grantedOn")} {...day} />
      </div>
      <div className="pair">
        <TextField {...field("committedCents")} {...euros} />
        <TextField {...field("agreement")} width="14rem" />
      </div>
      <div className="pair">
        <TextField {...field("paidCents")} {...euros} />
        <TextField {...field("paidOn")} {...day} />
      </div>
      <TextArea {...field("comment")} rows={2} />
    </>
  );
}
