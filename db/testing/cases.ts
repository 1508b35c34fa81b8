import { newId } from "../ids";
import { insertRows } from "../kernel/rows";
import type { HolderWrite } from "../projects/holder/table";
import { holderWall } from "../projects/holder/wall";
import type { MeetingWrite } from "../projects/meetings/table";
import { meetingWall } from "../projects/meetings/wall";
import { type Scope, type Tx, writeInScope } from "../scope";
import { make } from "./nouns";
import { placeIn } from "./projects";

export const person: HolderWrite = {
  name: "Une Personne-Secrète",
  phone: "03 21 00 00 00",
  email: "secret@exemple.fr",
  consentOn: "2026-11-23",
  keepUntil: "2029-11-23",
};

export const contact: MeetingWrite = {
  metOn: "2026-11-02",
  kind: "visit",
  summary: "Confidence du porteur.",
  nextStep: "",
  nextDueOn: null,
};

/** Records who carries a project of a territory, as its gesture does, its rules apart. */
export const aHolder = (
  scope: Scope,
  projectId: string,
  fields: HolderWrite = person,
  slug = "boulonnais",
  on?: Tx,
): Promise<string> => make(holderWall, scope, placeIn(slug), { ...fields, projectId }, on);

/** Notes a contact on a project, likewise. */
export const aMeeting = (
  scope: Scope,
  projectId: string,
  fields: Partial<MeetingWrite> = {},
  slug = "boulonnais",
): Promise<void> =>
  writeInScope(scope, (tx) =>
    insertRows(tx, meetingWall, [{ id: newId(), ...placeIn(slug), projectId, ...contact, ...fields }]),
  );
