"use client";

import type { ReactNode } from "react";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { organisationMerge } from "@/lib/organisations/fields";
import { organisationTitle } from "@/lib/organisations/labels";
import { merge } from "../../mutations";

type Other = { id: string; name: string; acronym: string | null };

type Props = {
  organisation: { id: string; version: number };
  others: readonly Other[];
  /** Ids of those that resemble it: offered first. */
  likely: readonly string[];
  requestKey: string;
  /** What follows from it. */
  children: ReactNode;
};

const labels = labelsOf(organisationMerge);

export function MergeForm({ organisation: { id, version }, others, likely, requestKey, children }: Props) {
  const [state, submit] = useMutation(merge);
  const field = fieldReader(state, labels, { intoId: likely.length === 1 ? likely[0] : "" });
  const some = likely.length > 0;
  const options = others
    .map((one) => ({
      value: one.id,
      label: organisationTitle(one),
      group: some ? (likely.includes(one.id) ? "Semblables" : "Les autres") : undefined,
    }))
    .sort((a, b) => Number(likely.includes(b.value)) - Number(likely.includes(a.value)));
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ organisationId: id, version, requestKey }}
    >
      <SelectField {...field("intoId")} options={options} empty="Choisir une structure" required />
      {children}
      <FormFoot>
        <SubmitButton pendingLabel="Réunion…">Réunir les deux structures</SubmitButton>
        <LeaveLink href={`/organisations/${id}`} />
      </FormFoot>
    </FormFrame>
  );
}
