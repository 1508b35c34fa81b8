import type { ActionStatus } from "@/db/enums";
import { formatCount } from "@/lib/format";

/** One action of a mesh. */
export type Mark = { status: ActionStatus; late: boolean; blocked: boolean };

const order: readonly ActionStatus[] = ["done", "in_progress", "on_hold", "planned", "cancelled"];
const first = "a".charCodeAt(0);

/** « 6 actions, 2 réalisées, 1 en retard », without what there is none of. */
export function marksLabel(marks: readonly Mark[]): string {
  const done = marks.filter(({ status }) => status === "done").length;
  const late = marks.filter((mark) => mark.late).length;
  const parts = [
    formatCount(marks.length, "action"),
    done > 0 && formatCount(done, "réalisée"),
    late > 0 && `${late} en retard`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** Marks as one letter each: what a page sends of them to be drawn again in the browser. */
export function writeMarks(marks: readonly Mark[]): string {
  const letters = marks.map(({ status, late, blocked }) =>
    String.fromCharCode(first + order.indexOf(status) * 4 + (late ? 2 : 0) + (blocked ? 1 : 0)),
  );
  return letters.join("");
}

/** The marks that writeMarks() wrote. */
export function readMarks(letters: string): Mark[] {
  return [...letters].map((letter) => {
    const rank = letter.charCodeAt(0) - first;
    return { status: order[rank >> 2] ?? "planned", late: (rank & 2) > 0, blocked: (rank & 1) > 0 };
  });
}
