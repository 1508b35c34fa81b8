import { notes } from "./table";

/** Follow-up notes: read with their action, added by whoever may note it, corrected or withdrawn by its author. Their policies are their own (0001, 0018). */
export const noteWall = { noun: "note", table: notes } as const;
