import "server-only";
import { meetingWall } from "@/db/projects/meetings/wall";
import { projectWall } from "@/db/projects/wall";
import { authored } from "@/lib/kernel/authored";
import { createUnder } from "@/lib/kernel/children";
import { meetingSaid } from "../labels";
import { meetingFields, meetingTexts } from "./fields";
import { wrongDue, wrongMeeting, wrongMeetingAlone, wrongTexts } from "./rules";

/** « Noter le contact »: the database dates the last contact of the project by it. */
export const noteContact = createUnder(meetingWall, projectWall, meetingFields, {
  key: "projectId",
  permission: "holder.write",
  says: meetingSaid.noted,
  alone: wrongMeetingAlone,
  guard: (typed, project, { today }) => wrongMeeting(typed, project, today),
});

/** « Corriger », « Retirer », by its author: what was said, and what comes next; its day and its kind stay. */
export const { correct: correctContact, withdraw: withdrawContact } = authored(meetingWall, meetingTexts, {
  ...{ key: "meetingId", permission: "holder.write" },
  says: meetingSaid,
  emptied: { summary: "", nextStep: "", nextDueOn: null },
  alone: wrongTexts,
  guard: (typed, { metOn }) => wrongDue(typed, metOn),
});
