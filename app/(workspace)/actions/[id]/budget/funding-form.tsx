"use client";

import { FundingFields } from "@/components/actions/funding-fields";
import { GroundForm } from "@/components/page/ground-form";
import { type FundingValues, fundingFields } from "@/lib/actions/fundings/fields";
import { leadOptions, type OfferedLeads } from "@/lib/organisations/leads";
import { addFunds, editFunds, findLeads } from "../../mutations";

type Props = {
  actionId: string;
  /** Without one, the form makes a funding. */
  funding?: { id: string; version: number };
  values: FundingValues;
  funders: { known: OfferedLeads; territoryId: string };
  requestKey: string;
};

export function FundingForm({ actionId, funding, values, funders, requestKey }: Props) {
  return (
    <GroundForm
      what="Ce financement"
      mutation={funding ? editFunds : addFunds}
      fields={fundingFields}
      hidden={funding ? { fundingId: funding.id, requestKey } : { actionId, requestKey }}
      stored={funding && { version: funding.version, values }}
      options={{ organisationId: leadOptions(funders.known) }}
      href={`/actions/${actionId}/budget`}
      submit={funding ? "Enregistrer le financement" : "Ajouter le financement"}
    >
      {(state, prefix) => (
        <FundingFields
          state={state}
          values={values}
          funders={{ ...funders, ask: findLeads }}
          prefix={`${prefix}financement-`}
        />
      )}
    </GroundForm>
  );
}
