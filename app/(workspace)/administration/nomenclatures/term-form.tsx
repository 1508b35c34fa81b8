"use client";

import { TermFields } from "@/components/nomenclatures/fields";
import { GroundForm } from "@/components/page/ground-form";
import { newTerm, type TermValues, termName } from "@/lib/nomenclatures/fields";
import { addTerm, editTerm } from "./mutations";

type Props = {
  /** Without one, the form makes a term. */
  term?: { id: string; version: number };
  values: TermValues;
  requestKey: string;
};

export function TermForm({ term, values, requestKey }: Props) {
  const list = "/administration/nomenclatures";
  return (
    <GroundForm
      what="Ce terme"
      mutation={term ? editTerm : addTerm}
      fields={term ? termName : newTerm}
      compared={{ label: termName.label }}
      hidden={term ? { termId: term.id, requestKey } : { requestKey }}
      stored={term && { version: term.version, values: { label: values.label ?? "" } }}
      href={term ? `${list}/${term.id}` : list}
      submit={term ? "Renommer" : "Ajouter le terme"}
    >
      {(state, prefix) => <TermFields state={state} values={values} fresh={!term} prefix={prefix} />}
    </GroundForm>
  );
}
