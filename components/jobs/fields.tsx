import { Choices } from "@/components/ui/choices";
import { SelectField } from "@/components/ui/select-field";
import { Shown } from "@/components/ui/shown";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { JobOptions } from "@/lib/jobs/choices";
import { type JobValues, jobFields } from "@/lib/jobs/fields";
import { ofWhichNames } from "@/lib/jobs/labels";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

type Props = {
  state: FormState;
  /** What is stored, or proposed, under the names of the form. */
  values: JobValues;
  options: JobOptions;
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

const labels = labelsOf(jobFields);
const bases = optionsOf(jobFields.basis).toReversed();

/** The fields of declared jobs; the forecast that they realise shows with « Constatés », before JavaScript too (style sheet). */
export function JobFields({ state, values, options, prefix }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  return (
    <>
      <fieldset className="part">
        <legend>Les emplois</legend>
        <Choices
          {...field("kind")}
          options={optionsOf(jobFields.kind)}
          hint="Maintenus&nbsp;: des emplois qui auraient disparu sans l’accompagnement."
        />
        <Choices
          {...field("basis")}
          options={bases}
          hint="Constatés&nbsp;: le contrat est signé. Prévisionnels&nbsp;: ils sont attendus, et comptés à part."
        />
        {options.realisesId.length === 0 ? (
          <Shown name="realisesId" />
        ) : (
          <div data-when="actual">
            <SelectField
              {...field("realisesId")}
              options={options.realisesId}
              empty="Aucune"
              hint="Choisie ici, elle n’est plus comptée comme prévision, même si l’effectif constaté en diffère&nbsp;; son action est reprise."
            />
          </div>
        )}
        <div className="pair">
          <SelectField {...field("contract")} options={options.contract} empty="Choisir un contrat" />
          <TextField
            {...field("datedOn")}
            type="date"
            width="11rem"
            hint="De l’embauche, de la décision qui maintient, ou date prévue."
          />
        </div>
        <div className="pair">
          <TextField
            {...field("headcount")}
            inputMode="numeric"
            unit="personnes"
            width="6rem"
            hint="En nombre entier."
          />
          <TextField
            {...field("fte")}
            inputMode="decimal"
            unit="ETP"
            width="6rem"
            hint="Par exemple 1,5. Jamais plus que l’effectif."
          />
        </div>
      </fieldset>
      <fieldset className="part">
        <legend>D’où ils viennent</legend>
        <p className="hint">Un projet, une action ou une structure&nbsp;: un des trois au moins.</p>
        {options.projectId.length === 0 ? (
          <Shown name="projectId" />
        ) : (
          <SelectField {...field("projectId")} options={options.projectId} empty="Aucun" />
        )}
        {options.actionId.length === 0 ? (
          <Shown name="actionId" />
        ) : (
          <SelectField {...field("actionId")} options={options.actionId} empty="Aucune" />
        )}
        <TextField {...field("organisationName")} hint="Celle qui emploie. Ne nommez pas de personne." />
        <TextArea
          {...field("proof")}
          rows={2}
          hint="Facultatif. Ce qui l’atteste, sans nom de personne&nbsp;: contrat, déclaration, convention."
        />
      </fieldset>
      <fieldset className="part">
        <legend>Dont</legend>
        <p className="hint">
          Facultatif. Laissez vide ce que vous ne savez pas&nbsp;: inconnu n’est pas zéro. Une personne peut
          être comptée sur plusieurs lignes.
        </p>
        <div className="of-which">
          {ofWhichNames.map((name) => (
            <TextField key={name} {...field(name)} inputMode="numeric" width="5.5rem" />
          ))}
        </div>
      </fieldset>
    </>
  );
}
