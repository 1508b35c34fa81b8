"use client";

import { GroundForm } from "@/components/page/ground-form";
import { SchemeFields } from "@/components/schemes/fields";
import { type SchemeValues, schemeFields } from "@/lib/schemes/fields";
import { editScheme } from "../../mutations";

type Props = {
  scheme: { id: string; version: number; code: string };
  values: SchemeValues;
  requestKey: string;
};

export function EditForm({ scheme: { id, version, code }, values, requestKey }: Props) {
  return (
    <GroundForm
      what="Ce dispositif"
      mutation={editScheme}
      fields={schemeFields}
      hidden={{ schemeId: id, requestKey }}
      stored={{ version, values: values as Record<string, string> }}
      href={`/dispositifs/${code}`}
      submit="Enregistrer"
    >
      {(state, prefix) => <SchemeFields state={state} values={values} prefix={prefix} />}
    </GroundForm>
  );
}
