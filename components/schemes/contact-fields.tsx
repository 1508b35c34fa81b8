import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { type SchemeContactValues, schemeContactFields } from "@/lib/schemes/contacts/fields";

type Option = { value: string; label: string };

export type ContactOptions = { organisationId: readonly Option[]; departementCode: readonly Option[] };

type Props = { state: FormState; values: SchemeContactValues; options: ContactOptions; prefix?: string };

const labels = labelsOf(schemeContactFields);

/** The fields of a contact of a scheme. */
export function SchemeContactFields({ state, values, options, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <div className="pair">
        <SelectField
          {...field("organisationId")}
          options={options.organisationId}
          empty="Hors de la liste"
          hint="Une structure de la Région."
          width="20rem"
        />
        <TextField
          {...field("organisation")}
          width="20rem"
          hint="Vide&nbsp;: le nom de la structure choisie."
        />
      </div>
      <SelectField
        {...field("departementCode")}
        options={options.departementCode}
        empty="Toute la région"
        width="16rem"
      />
      <div className="pair">
        <TextField {...field("phone")} width="12rem" autoComplete="off" />
        <TextField {...field("email")} type="email" inputMode="email" autoComplete="off" width="20rem" />
      </div>
      <TextField {...field("url")} hint="Facultatif. Une adresse qui commence par https://." />
    </>
  );
}
