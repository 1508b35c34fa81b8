import { BoxesField } from "@/components/ui/boxes-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { EventChoices } from "@/db/events/choices";
import { eventOptions } from "@/lib/events/choices";
import { eventMain } from "@/lib/events/fields";
import type { StoredFields } from "@/lib/events/stored";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import { withMark } from "@/lib/regions/labels";
import { EventDays } from "./days";

type Props = {
  choices: EventChoices;
  stored: Partial<StoredFields>;
  state: FormState;
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

/** The main fields of an event. */
export function EventFields({ choices, stored, state, prefix = "" }: Props) {
  const { coOrganisers, ...single } = stored;
  const field = fieldReader(state, labelsOf(eventMain), single, prefix);
  const offered = eventOptions(choices);
  const boxes = allTypedIn(state.values, "coOrganisers") ?? coOrganisers ?? [];
  return (
    <>
      <TextField {...field("title")} required />
      <SelectField
        {...field("type")}
        options={optionsOf(eventMain.type)}
        empty="Choisir"
        width="22rem"
        required
      />
      <EventDays state={state} stored={stored} prefix={prefix} />
      <div className="field-row">
        <TextField {...field("place")} hint="Salle, adresse." width="22rem" />
        <SelectField
          {...field("communeCode")}
          options={choices.communes}
          empty="Non précisée"
          width="16rem"
        />
      </div>
      <SelectField
        {...field("actionId")}
        options={offered.actionId}
        empty="Aucune"
        hint="Les actions des plans en vigueur du territoire."
      />
      <div className="field-row">
        <SelectField
          {...field("operationId")}
          options={choices.operations.map(withMark)}
          empty="Aucune"
          width="16rem"
        />
        <SelectField {...field("topic")} options={choices.topics} empty="Non précisé" width="22rem" />
      </div>
      <BoxesField
        {...field("coOrganisers")}
        hint="Ils lisent l’événement sans le modifier. Au total régional, il n’est compté qu’une fois."
        options={choices.territories}
        values={boxes}
      />
      <TextArea {...field("description")} hint="Programme, objectif. Ne nommez pas de porteur de projet." />
      <TextField {...field("organisers")} hint="Structures qui organisent." />
      <div className="field-row">
        <SelectField {...field("audience")} options={choices.audiences} empty="Non précisé" width="18rem" />
        <TextField {...field("capacity")} inputMode="numeric" unit="places" width="7rem" />
        <TextField {...field("costCents")} inputMode="decimal" unit="€" width="8rem" />
      </div>
    </>
  );
}
