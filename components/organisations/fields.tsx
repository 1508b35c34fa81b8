import { CheckBox } from "@/components/ui/check-box";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { organisationKinds } from "@/db/enums";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { anotherOne, type OrganisationValues, organisationForm } from "@/lib/organisations/fields";
import { organisationKindLabels, wholeRegion } from "@/lib/organisations/labels";

type Option = { value: string; label: string };

export type OrganisationOptions = { legalFamily: readonly Option[]; territoryId: readonly Option[] };

type Props = {
  state: FormState;
  /** What is stored, or proposed, under the names of the form. */
  values: OrganisationValues;
  options: OrganisationOptions;
  /** An agent adds in the name of a territory; who writes the whole Région may name none. */
  whole: boolean;
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

const labels = labelsOf(organisationForm);
const kinds = organisationKinds.map((value) => ({ value, label: organisationKindLabels[value] }));

/** « « Nom » (territoire), même sigle. » → Nom, as the list finds it. */
const nameIn = (sentence: string) => /^«\u00a0(.+?)(?: \([^)]*\))?\u00a0»/.exec(sentence)?.[1];

/** Those that resemble what was typed, each a link to the list, and the answer that it is another one. */
function Likely({ sentences, ticked, id }: { sentences: readonly string[]; ticked: boolean; id: string }) {
  return (
    <fieldset className="likely" aria-describedby={`${id}-why`}>
      <legend>Est-elle déjà connue&nbsp;?</legend>
      <ul id={`${id}-why`}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            {sentence}{" "}
            {nameIn(sentence) && (
              <a
                href={`/organisations?${new URLSearchParams({ recherche: nameIn(sentence) ?? "" })}`}
                target="_blank"
                rel="noopener"
              >
                Voir<span className="vh"> {nameIn(sentence)} dans la liste (nouvel onglet)</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      <CheckBox name="distinct" value={anotherOne} id={id} checked={ticked}>
        C’est une autre structure
      </CheckBox>
    </fieldset>
  );
}

/** The fields of an organisation; what resembles it is asked about where its name is typed. */
export function OrganisationFields({ state, values, options, whole, prefix = "" }: Props) {
  const field = fieldReader<keyof typeof labels>(state, labels, values, prefix);
  const asked = state.errors?.distinct ?? [];
  const ticked = typedIn(state.values, "distinct") === anotherOne;
  return (
    <>
      <fieldset className="part">
        <legend>Ce qu’elle est</legend>
        <TextField {...field("name")} required hint="Son nom entier, tel qu’elle l’écrit." />
        <TextField {...field("acronym")} width="12rem" hint="Facultatif. Par exemple CRESS." />
        {(asked.length > 0 || ticked) && (
          <Likely sentences={asked} ticked={ticked} id={`${prefix}distinct`} />
        )}
        <div className="pair">
          <SelectField {...field("kind")} options={kinds} empty="Choisir une nature" required />
          <SelectField {...field("legalFamily")} options={options.legalFamily} empty="Non renseignée" />
        </div>
        <SelectField
          {...field("territoryId")}
          options={options.territoryId}
          empty={whole ? wholeRegion : undefined}
          hint="Elle y est proposée en premier&nbsp;; toute la Région la lit."
        />
        <TextField
          {...field("siret")}
          inputMode="numeric"
          width="14rem"
          hint="Facultatif. 14&nbsp;chiffres, avec ou sans espaces."
        />
      </fieldset>
      <fieldset className="part">
        <legend>La joindre</legend>
        <p className="hint">
          Facultatif. L’adresse et le numéro de la structure, sans nom de personne&nbsp;: toute la Région les
          lit.
        </p>
        <div className="pair">
          <TextField {...field("email")} type="email" inputMode="email" autoComplete="off" width="20rem" />
          <TextField {...field("phone")} width="12rem" autoComplete="off" />
        </div>
        <TextField {...field("website")} hint="Une adresse qui commence par https://." />
      </fieldset>
    </>
  );
}
