import type { AskLeads } from "@/components/organisations/adding";
import { LeadField } from "@/components/organisations/lead-field";
import { PartnersField } from "@/components/organisations/partners-field";
import { BoxesField } from "@/components/ui/boxes-field";
import { Choices } from "@/components/ui/choices";
import { PickField } from "@/components/ui/pick-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ActionChoices } from "@/db/actions/choices";
import type { linkedToActions } from "@/db/actions/limits";
import type { Axis } from "@/db/enums";
import { actionRecord, newAction } from "@/lib/actions/fields";
import { objectiveChoices, type recordValues } from "@/lib/actions/record";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import { withMark } from "@/lib/regions/labels";
import { axisOptions } from "./axis-options";
import { type Signed, SignedFields } from "./signed-fields";

type Values = ReturnType<typeof recordValues>;

type Props = {
  state: FormState;
  choices: ActionChoices;
  stored?: Partial<Values>;
  /** The axis of a stored action; without it, one is chosen (`proposed` first). */
  axis?: Axis;
  proposed?: Axis;
  /** What its plan locks of it: read, and not asked. */
  signed?: Signed;
  /** A done action has a real end. */
  done?: boolean;
  prefix?: string;
  /** Asks again which structures there are; without it, none is added from the form. */
  leads?: { territoryId: string; ask: AskLeads };
};

const labels = labelsOf({ ...newAction, ...actionRecord });

/** Who answers for it, in turn: what they do, then who they are. */
const people = [
  ["leadFunction", "leadName"],
  ["electedFunction", "electedName"],
] as const;

/** The fields of an action's record, on its creation and on its edition. */
export function ActionRecordFields({
  state,
  choices,
  stored = {},
  axis,
  proposed,
  done,
  signed,
  prefix = "",
  leads,
}: Props) {
  const { associates, regionalObjectives, partners, audiences, sectors, communes, ...texts } = stored;
  const field = fieldReader(state, labels, { priority: "normal", ...texts, axis: axis ?? proposed }, prefix);
  const boxes = (name: (typeof linkedToActions)[number]) => ({
    ...field(name),
    values: allTypedIn(state.values, name) ?? stored[name] ?? [],
  });
  const objectives = objectiveChoices(choices.objectives);
  return (
    <>
      {signed && <SignedFields signed={signed} stored={texts} axis={axis} />}
      <div className="part">
        <h2>Ce qu’elle est</h2>
        {!signed && (
          <>
            <Choices
              {...field("axis")}
              hint={
                axis === undefined
                  ? "Le numéro de l’action (A2.3) suit son axe."
                  : "Sous un autre axe, l’action prend le numéro suivant de cet axe ; celui qu’elle quitte n’est plus donné."
              }
              options={axisOptions}
            />
            <TextField {...field("title")} required />
            <SelectField {...field("objectiveId")} options={objectives} empty="Aucun" />
          </>
        )}
        <TextArea {...field("description")} rows={5} />
        <TextArea
          {...field("expectedResult")}
          hint="Ce qui aura changé à la fin, avec un chiffre si vous en avez un."
          rows={2}
        />
        <div className="field-row">
          <TextField
            {...field("targetFte")}
            hint="En équivalents temps plein. Vide si vous ne savez pas."
            inputMode="decimal"
            unit="ETP"
            width="7rem"
          />
          <Choices {...field("priority")} options={optionsOf(newAction.priority)} />
        </div>
      </div>
      <div className="part">
        <h2>Avec qui</h2>
        <LeadField
          {...field("leadOrganisationId")}
          empty="Non renseignée"
          known={choices.organisations}
          asks={leads}
        />
        {people.map(([role, name]) => (
          <div className="field-row" key={role}>
            <TextField {...field(role)} hint="Ce que fait la personne." width="22rem" />
            <TextField {...field(name)} hint="Facultatif&nbsp;: la fonction suffit." width="16rem" />
          </div>
        ))}
        <PartnersField
          {...boxes("partners")}
          hint="Elles y prennent part, à côté de la structure responsable."
          known={choices.organisations}
          asks={leads}
        />
        <BoxesField
          {...boxes("associates")}
          hint="Ils lisent l’action et y ajoutent des notes&nbsp;; elle est comptée une fois au total régional."
          options={choices.territories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <BoxesField
          {...boxes("regionalObjectives")}
          options={choices.regionalObjectives.map((one) => ({ ...withMark(one), value: one.id }))}
          wide
        />
      </div>
      <div className="part">
        <h2>Pour qui et où</h2>
        <BoxesField {...boxes("audiences")} options={choices.audiences} />
        <BoxesField {...boxes("sectors")} options={choices.sectors} />
        <PickField
          {...boxes("communes")}
          hint="Aucune cochée&nbsp;: l’action concerne tout le territoire."
          one="commune"
          options={choices.communes}
        />
      </div>
      <div className="part">
        <h2>Quand</h2>
        <div className="abreast">
          {!signed && (
            <>
              <TextField {...field("plannedStartOn")} type="date" width="11rem" />
              <TextField {...field("plannedEndOn")} type="date" width="11rem" />
            </>
          )}
          <TextField
            {...field("actualStartOn")}
            hint={axis === undefined ? "S’il est donné, l’action est «\u00a0En cours\u00a0»." : undefined}
            type="date"
            width="11rem"
          />
          {done && <TextField {...field("actualEndOn")} type="date" width="11rem" />}
        </div>
      </div>
    </>
  );
}
