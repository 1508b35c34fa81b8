import type { EventChoices } from "@/db/events/choices";
import { actionCode } from "@/lib/actions/labels";

type Option = { value: string; label: string };

/** What the lists of the form offer, by field, in words: « A1.2 Café des créateurs ». */
export const eventOptions = (choices: EventChoices) => ({
  communeCode: choices.communes,
  actionId: choices.actions.map(
    (action): Option => ({ value: action.id, label: `${actionCode(action)} ${action.title}` }),
  ),
  operationId: choices.operations,
  topic: choices.topics,
  audience: choices.audiences,
  coOrganisers: choices.territories,
});
