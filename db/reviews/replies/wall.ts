import { replies } from "./table";

/** Answers in a thread: read as their review is, added by its territory and by the Région, never edited. Their policies are their own (0058). */
export const replyWall = { noun: "reply", table: replies } as const;
