import type { ActionStatus } from "@/db/enums";
import { statusOrder } from "@/lib/actions/states";

/** One action of a mesh. */
export type Mark = { status: ActionStatus; late: boolean; blocked: boolean };

const first = "a".charCodeAt(0);

/** Marks as one letter each: what a page sends of them to be drawn again in the browser. */
export function writeMarks(marks: readonly Mark[]): string {
  const letters = marks.map(({ status, late, blocked }) =>
    String.fromCharCode(first + statusOrder.indexOf(status) * 4 + (late ? 2 : 0) + (blocked ? 1 : 0)),
  );
  return letters.join("");
}

/** The marks that writeMarks() wrote. */
export function readMarks(letters: string): Mark[] {
  return [...letters].map((letter) => {
    const rank = letter.charCodeAt(0) - first;
    return { status: statusOrder[rank >> 2] ?? "planned", late: (rank & 2) > 0, blocked: (rank & 1) > 0 };
  });
}
