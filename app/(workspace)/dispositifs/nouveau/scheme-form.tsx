"use client";

import { GroundForm } from "@/components/page/ground-form";
import { SchemeFields } from "@/components/schemes/fields";
import { type SchemeValues, schemeFields } from "@/lib/schemes/fields";
import { addScheme } from "../mutations";

type Props = { values: SchemeValues; requestKey: string };

export function SchemeForm({ values, requestKey }: Props) {
  return (
    <GroundForm
      what="Ce dispositif"
      mutation={addScheme}
      fields={schemeFields}
      hidden={{ requestKey }}
      href="/dispositifs"
      submit="Ajouter le dispositif"
    >
      {(state, prefix) => <SchemeFields state={state} values={values} prefix={prefix} />}
    </GroundForm>
  );
}
