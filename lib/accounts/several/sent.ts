import "server-only";
import { ofFile } from "@/lib/kernel/of-file";
import { personFile } from "./file";
import { inviteSeveral } from "./gestures";

/** « Inviter plusieurs personnes », of a pasted block or of what a file holds. */
export const personsSent = ofFile(inviteSeveral, personFile, ({ scope }) => scope.admin.length > 0);
