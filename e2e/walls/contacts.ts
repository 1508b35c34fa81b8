import * as meetings from "@/lib/projects/meetings/gestures";
import * as project from "@/lib/testing/project-requests";
import { onContact } from "./contact-rows";
import { heldByAgents } from "./expected";
import type { Tried } from "./trying";

const texts = { summary: "Rejeu.", nextStep: "", nextDueOn: "" };

/** Every gesture on contacts. */
export const triedContacts: Readonly<Record<string, Tried>> = {
  noteContact: {
    ...{ table: "project", idField: "projectId", allowed: heldByAgents, writes: "meeting", makes: true },
    ...{ gesture: meetings.noteContact, values: project.met() },
  },
  correctContact: { ...onContact, gesture: meetings.correctContact, values: texts },
  withdrawContact: { ...onContact, gesture: meetings.withdrawContact, values: {} },
};
