"use client";

import { PickField } from "@/components/ui/pick-field";
import { type OfferedLeads as Known, leadOptions } from "@/lib/organisations/leads";
import { type Asks, useAdding } from "./adding";

type Props = {
  name: string;
  id: string;
  label: string;
  hint?: string;
  errors?: readonly string[];
  /** Those that are ticked. */
  values: readonly string[];
  known: Known;
  asks?: Asks;
};

/** Structures that take part, ticked in a list that is searched; one that is not in it is added as the one that leads is. */
export function PartnersField({ known: opened, asks, values, ...frame }: Props) {
  const { known, added, more } = useAdding(opened, asks);
  return (
    <>
      <PickField
        {...frame}
        one="structure"
        options={leadOptions(known)}
        values={added ? [...values, added.id] : values}
      />
      {more}
    </>
  );
}
