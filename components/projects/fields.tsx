import { Choices } from "@/components/ui/choices";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { ProjectOptions } from "@/lib/projects/choices";
import { type ProjectValues, projectFields } from "@/lib/projects/fields";
import { projectStageNumbers } from "@/lib/projects/labels";

type Props = {
  state: FormState;
  /** What is stored, or proposed, under the names of the form. */
  values: ProjectValues;
  options: ProjectOptions;
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

const stageChoices = optionsOf(projectFields.stage).map(({ value, label }) => ({
  value,
  label: `${projectStageNumbers[value]} ${label}`,
}));

/** The fields of a project; what a status requires shows with it, before JavaScript too (style sheet). */
export function ProjectFields({ state, values, options, prefix }: Props) {
  const field = fieldReader(state, labelsOf(projectFields), values, prefix);
  const date = (name: "openedOn" | "designOn" | "launchOn" | "growthOn" | "activityOn") => ({
    ...field(name),
    type: "date" as const,
    width: "11rem",
  });
  const list = (name: keyof ProjectOptions, empty = "Non renseigné") => ({
    ...field(name),
    options: options[name],
    empty,
  });
  return (
    <>
      <fieldset className="part">
        <legend>Le projet</legend>
        <TextField
          {...field("title")}
          hint="Ce que le projet veut faire. Ne nommez pas le porteur&nbsp;: ses coordonnées ont leur place, que seuls les agents du territoire voient."
        />
        <TextArea {...field("summary")} rows={3} />
        <TextField {...field("organisationName")} hint="Celle qui porte le projet, ou le nom envisagé." />
        <div className="pair">
          <SelectField {...list("legalFamily", "Non renseignée")} />
          <SelectField {...list("communeCode", "Non renseignée")} />
          <SelectField {...list("theme")} />
          <SelectField {...list("sector")} />
        </div>
      </fieldset>
      <fieldset className="part">
        <legend>Où il en est</legend>
        <Choices {...field("stage")} options={stageChoices} />
        <Choices
          {...field("status")}
          options={optionsOf(projectFields.status)}
          hint="L’état dit ce que fait le territoire&nbsp;; l’étape, ce que fait le projet."
        />
        <div data-when="dropped">
          <TextArea {...field("dropReason")} rows={2} />
        </div>
        <TextField
          {...date("activityOn")}
          hint="Obligatoire quand l’activité est lancée ou pérennisée&nbsp;: trois points en dépendent, à 12, 24 et 36 mois."
        />
        <TextField {...date("openedOn")} />
        <div className="pair">
          <TextField {...date("designOn")} />
          <div data-when="launch">
            <TextField {...date("launchOn")} />
          </div>
          <div data-when="growth">
            <TextField {...date("growthOn")} />
          </div>
        </div>
        <p className="hint">Sans date, l’étape choisie commence aujourd’hui (la première, à l’ouverture).</p>
      </fieldset>
      <fieldset className="part">
        <legend>D’où il vient</legend>
        <Choices {...field("origin")} options={optionsOf(projectFields.origin)} />
        <SelectField {...list("eventId", "Aucun")} />
        <SelectField {...list("actionId", "Aucune")} />
      </fieldset>
      <fieldset className="part">
        <legend>Besoins et financement</legend>
        <TextArea {...field("needs")} rows={3} />
        <div className="pair">
          <TextField
            {...field("needsCents")}
            inputMode="decimal"
            unit="€"
            width="9rem"
            hint="Vide si vous ne savez pas."
          />
          <TextField
            {...field("resourcesCents")}
            inputMode="decimal"
            unit="€"
            width="9rem"
            hint="Vide si vous ne savez pas."
          />
        </div>
      </fieldset>
    </>
  );
}
