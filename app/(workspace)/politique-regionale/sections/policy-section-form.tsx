"use client";

import { GroundForm } from "@/components/page/ground-form";
import { PolicySectionFields } from "@/components/policy/section-fields";
import { type PolicySectionValues, policySectionFields } from "@/lib/policy/sections/fields";
import { addSection, editSection } from "../mutations";

type Props = {
  /** Without one, the form makes a section. */
  section?: { id: string; version: number };
  values: PolicySectionValues;
  requestKey: string;
};

export function PolicySectionForm({ section, values, requestKey }: Props) {
  return (
    <GroundForm
      what="Cette section"
      mutation={section ? editSection : addSection}
      fields={policySectionFields}
      hidden={section ? { policySectionId: section.id, requestKey } : { requestKey }}
      stored={section && { version: section.version, values }}
      href={section ? `/politique-regionale/sections/${section.id}` : "/politique-regionale"}
      submit={section ? "Enregistrer" : "Ajouter la section"}
    >
      {(state, prefix) => <PolicySectionFields state={state} values={values} prefix={prefix} />}
    </GroundForm>
  );
}
