"use client";

import { useEffect, useRef } from "react";
import { SelectField } from "@/components/ui/select-field";
import { type OfferedLeads as Known, leadOptions } from "@/lib/organisations/leads";
import { type Asks, useAdding } from "./adding";

type Props = {
  name: string;
  id: string;
  label: string;
  hint?: string;
  value?: string;
  errors?: readonly string[];
  required?: boolean;
  /** The choice of none, in words. */
  empty: string;
  known: Known;
  asks?: Asks;
};

/** The structure that leads an action or a territory; one that is not in the list is added in another tab, and nothing typed here is lost. */
export function LeadField({ known: opened, asks, ...field }: Props) {
  const { known, added, more } = useAdding(opened, asks);
  const box = useRef<HTMLDivElement>(null);
  // Its option is there once the list is drawn again.
  useEffect(() => {
    const list = box.current?.querySelector("select");
    if (list && added) list.value = added.id;
  }, [added]);
  return (
    <div ref={box}>
      <SelectField {...field} options={leadOptions(known)} />
      {more}
    </div>
  );
}
