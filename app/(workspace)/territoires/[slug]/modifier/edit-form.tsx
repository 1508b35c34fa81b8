"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { TerritoryFields, type TerritoryValues } from "@/components/territories/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { leadOptions, type OfferedLeads } from "@/lib/organisations/leads";
import { territoryEdit } from "@/lib/territories/fields";
import { editTerritory, findTerritoryLeads } from "../../mutations";

type Props = {
  territory: { id: string; slug: string; version: number };
  values: TerritoryValues;
  leads: OfferedLeads;
  /** Those of a lead that is no row. */
  words?: string;
  own: boolean;
  requestKey: string;
};

export function EditForm({ territory: { id, slug, version }, values, leads, words, own, requestKey }: Props) {
  const [state, submit] = useMutation(editTerritory);
  const lead = { known: leads, words, territoryId: id, ask: findTerritoryLeads };
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce territoire"
        state={state}
        submit={submit}
        {...conflictRows(territoryEdit, state.values ?? {}, state.theirs as Stored, {
          leadOrganisationId: leadOptions(leads),
        })}
        hidden={{ territoryId: id, requestKey }}
        href={`/territoires/${id}/modifier`}
      >
        <TerritoryFields
          state={{ ...state, errors: undefined }}
          values={values}
          lead={lead}
          own={own}
          prefix="saisie-"
        />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(territoryEdit)}
      hidden={{ territoryId: id, version, requestKey }}
      loaded={values}
    >
      <TerritoryFields state={state} values={values} lead={lead} own={own} />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href={`/territoires/${slug}/perimetre`} />
      </FormFoot>
    </FormFrame>
  );
}
