"use client";

import { LeadField } from "@/components/organisations/lead-field";
import { ChangeDay } from "@/components/territories/change-day";
import { leadEmpty } from "@/components/territories/fields";
import { GestureFrame, type OnTerritory } from "@/components/territories/gesture-frame";
import { BoxesField } from "@/components/ui/boxes-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import type { OfferedLeads } from "@/lib/organisations/leads";
import { madeKinds, territoryMerge } from "@/lib/territories/fields";
import { territoryKindLabels } from "@/lib/territories/labels";
import { findTerritoryLeads, merge } from "../../mutations";

type Option = { value: string; label: string };

type Props = {
  territory: OnTerritory & { name: string };
  others: readonly Option[];
  leads: OfferedLeads;
  on: string;
  requestKey: string;
};

const labels = labelsOf(territoryMerge);
const kinds = madeKinds.map((value) => ({ value, label: territoryKindLabels[value] }));

export function MergeForm({ territory, others, leads, on, requestKey }: Props) {
  const [state, submit] = useMutation(merge);
  const field = fieldReader<keyof typeof labels>(state, labels, { on });
  const { id, name } = territory;
  const there = [{ value: id, label: name }, ...others];
  return (
    <GestureFrame
      {...{ state, submit, labels, territory, requestKey }}
      submits="Réunir les territoires"
      pending="Réunion et carte…"
    >
      <ChangeDay {...field("on")} />
      <BoxesField
        {...field("others")}
        options={others}
        values={allTypedIn(state.values, "others") ?? []}
        hint={`Avec «\u00a0${name}\u00a0».`}
      />
      <SelectField
        {...field("intoId")}
        options={there}
        empty="Un nouveau territoire"
        hint="Un nouveau, ou l’un de ceux qui sont là, qui garde son nom et prend le périmètre des autres."
      />
      <fieldset className="part">
        <legend>Si c’est un nouveau territoire</legend>
        <TextField {...field("name")} />
        <SelectField {...field("kind")} options={kinds} empty="Choisir une nature" />
        <LeadField
          {...field("leadOrganisationId")}
          empty={leadEmpty({})}
          known={leads}
          asks={{ territoryId: id, forAll: true, ask: findTerritoryLeads }}
        />
      </fieldset>
    </GestureFrame>
  );
}
