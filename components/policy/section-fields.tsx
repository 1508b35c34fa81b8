import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { sectionKinds } from "@/db/policy/sections/limits";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { type PolicySectionValues, policySectionFields } from "@/lib/policy/sections/fields";
import { sectionKindHints, sectionKindLabels } from "@/lib/policy/sections/labels";

type Props = { state: FormState; values: PolicySectionValues; prefix?: string };

const labels = labelsOf(policySectionFields);
const kinds = optionsOf(policySectionFields.kind);

/** The fields of a section of the policy. */
export function PolicySectionFields({ state, values, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <TextField {...field("title")} required />
      <SelectField
        {...field("kind")}
        options={kinds}
        empty="Choisir une présentation"
        required
        width="16rem"
      />
      <TextArea {...field("intro")} rows={2} />
      <TextArea {...field("body")} rows={10} required />
      <details className="fold section-how">
        <summary>Comment écrire le contenu selon la présentation</summary>
        <dl className="facts-l">
          {sectionKinds.map((kind) => (
            <div key={kind}>
              <dt>{sectionKindLabels[kind]}</dt>
              <dd>{sectionKindHints[kind]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <TextField {...field("source")} hint="Facultatif. D’où viennent ces informations, et de quand." />
      <TextField
        {...field("rank")}
        inputMode="numeric"
        width="6rem"
        required
        hint="1&nbsp;: en tête de page."
      />
    </>
  );
}
