import type { TerritoryKind } from "@/db/enums";
import type { EventParents } from "@/db/events/parents";
import type { Values } from "@/lib/kernel/parse";
import type { eventDays, eventMain, eventReport } from "./fields";

type Refuse<Name extends string> = (name: Name, sentence: string) => void;
type Days = Values<typeof eventDays>;
type Errors = Record<string, string[]>;

/** What the days of an event say against one another; what was refused on its own is undefined: nothing more is said of it. */
export function wrongDays({ startsOn, startsAt, endsOn, endsAt }: Days, refuse: Refuse<keyof Days>): void {
  if (endsOn < startsOn) refuse("endsOn", "Le dernier jour ne peut pas être avant le premier.");
  if (endsAt && startsAt === null) refuse("startsAt", "Indiquez aussi l’heure de début.");
  if (endsOn === startsOn && startsAt && endsAt && endsAt < startsAt)
    refuse("endsAt", "L’heure de fin ne peut pas être avant l’heure de début.");
}

/** Boxes of the report: an attendance left empty must be said unknown; `settled`: a conflict's choices have said it. */
export const reportBoxes = ["attendanceUnknown", "settled"] as const;

/** What a report says against itself. */
export function wrongReport(
  { attendance, ...parts }: Values<typeof eventReport>,
  refuse: Refuse<keyof typeof eventReport>,
  { attendanceUnknown, settled }: Readonly<Record<string, boolean>>,
): void {
  if (attendance === null && !attendanceUnknown && !settled)
    refuse("attendance", "Écrivez le nombre de participants, ou cochez «\u00a0Effectif inconnu\u00a0».");
  if (attendance !== null && attendanceUnknown && !settled)
    refuse("attendance", "Un nombre ou «\u00a0Effectif inconnu\u00a0»\u00a0: choisissez l’un des deux.");
  for (const part of ["holdersAttending", "electedAttending", "womenAttending"] as const) {
    const count = parts[part];
    if (attendance !== null && count !== null && count > attendance)
      refuse(part, `Ce nombre ne peut pas dépasser les ${attendance} participants.`);
  }
}

type Chosen = Pick<
  Values<typeof eventMain>,
  "actionId" | "operationId" | "topic" | "audience" | "communeCode" | "coOrganisers"
>;
type Place = { regionId: string; territoryId: string; territoryKind: TerritoryKind };
type Stored = {
  id?: string;
  actionId: string | null;
  communeCode: string | null;
  operationId?: string | null;
};

/** Choices that the lists of this territory do not offer, by field, or null. What the stored event refers to stays on offer. */
export function wrongChoices(
  chosen: Chosen,
  { regionId, territoryId, territoryKind }: Place,
  { actions, operations, words, communes, territories }: EventParents,
  stored: Stored | null,
): Errors | null {
  const word = (kind: string, code: string | null) =>
    code === null || words.some((known) => known.kind === kind && known.code === code);
  const towns = territoryKind === "region";
  const commune = (code: string) =>
    code === stored?.communeCode ||
    (towns ? communes.towns : communes.held).some(
      (offered) => offered.code === code && offered.at === (towns ? regionId : territoryId),
    );
  const action = (id: string) =>
    actions.some(
      (offered) =>
        offered.id === id &&
        offered.territoryId === territoryId &&
        (offered.inForce || id === stored?.actionId),
    );
  const beside = (id: string) =>
    territories.some(
      (one) =>
        one.id === id &&
        one.regionId === regionId &&
        (one.onlyOf === null || one.onlyOf.includes(stored?.id ?? "")),
    );
  const offered: Record<keyof Chosen, boolean> = {
    actionId: chosen.actionId === null || action(chosen.actionId),
    operationId:
      chosen.operationId === null ||
      chosen.operationId === stored?.operationId ||
      operations.some(({ id, regionId: of }) => id === chosen.operationId && of === regionId),
    topic: word("event_topic", chosen.topic),
    audience: word("audience", chosen.audience),
    communeCode: chosen.communeCode === null || commune(chosen.communeCode),
    coOrganisers: chosen.coOrganisers.every((id) => id !== territoryId && beside(id)),
  };
  const wrong = Object.entries(offered).filter(([, isOffered]) => !isOffered);
  if (wrong.length === 0) return null;
  return Object.fromEntries(wrong.map(([name]) => [name, ["Choisissez dans la liste."]]));
}

/** Days that a stored report contradicts, by field, or null. */
export function wrongAfterReport(
  { startsOn }: { startsOn: string },
  { reportedOn }: { reportedOn: string | null },
): Errors | null {
  if (reportedOn === null || startsOn <= reportedOn) return null;
  return { startsOn: ["Un événement clôturé ne peut pas commencer après son bilan."] };
}
