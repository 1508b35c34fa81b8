"use client";

import { EpciField, type EpciOption } from "@/components/territories/epci-field";
import { TerritoryFields } from "@/components/territories/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import type { EpciMap } from "@/db/maps/reads";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import type { OfferedLeads } from "@/lib/organisations/leads";
import { territoryMake } from "@/lib/territories/fields";
import { addTerritory, findTerritoryLeads } from "../mutations";

type Props = {
  epcis: readonly EpciOption[];
  leads: OfferedLeads;
  map: EpciMap | null;
  startsOn: string;
  requestKey: string;
};

const labels = labelsOf(territoryMake);

export function TerritoryForm({ epcis, leads, map, startsOn, requestKey }: Props) {
  const [state, submit] = useMutation(addTerritory);
  const field = fieldReader<keyof typeof labels>(state, labels, { startsOn });
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <TerritoryFields state={state} values={{}} lead={{ known: leads, ask: findTerritoryLeads }} />
      <TextField
        {...field("startsOn")}
        type="date"
        width="11rem"
        required
        hint="Le premier jour de son périmètre."
      />
      <EpciField
        {...field("epcis")}
        {...{ epcis, map }}
        values={allTypedIn(state.values, "epcis") ?? []}
        hint="Celles qui sont déjà dans un territoire le disent&nbsp;: une intercommunalité n’est que dans un territoire à la fois."
      />
      <FormFoot>
        <SubmitButton pendingLabel="Création et carte…">Créer le territoire</SubmitButton>
        <LeaveLink href="/territoires/perimetres" />
      </FormFoot>
    </FormFrame>
  );
}
