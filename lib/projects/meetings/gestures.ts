import "server-only";
import { meetingWall } from "@/db/projects/meetings/wall";
import { projectWall } from "@/db/projects/wall";
import { createUnder } from "@/lib/kernel/children";
import { meetingSaid } from "../labels";
import { meetingFields } from "./fields";
import { wrongMeeting, wrongMeetingAlone } from "./rules";

/** « Noter le contact »: the database dates the last contact of the project by it. */
export const noteContact = createUnder(meetingWall, projectWall, meetingFields, {
  key: "projectId",
  permission: "holder.write",
  says: meetingSaid,
  alone: wrongMeetingAlone,
  guard: (typed, project, { today }) => wrongMeeting(typed, project, today),
});
