// The moves of a noun between its statuses, said once, as data: gestures, buttons and sentences read them.

/** From which statuses a gesture may be made, and where it leads. */
export type Move<Status extends string = string> = { from: readonly Status[]; to: Status };

/** The moves of a noun, by their verbs: a status that it has not does not compile. */
export const workflowOf =
  <Status extends string>() =>
  <const W extends Readonly<Record<string, { from: readonly Status[]; to: Status }>>>(moves: W): W =>
    moves;

/** True when a row that stands at a status may make a move. */
export const may = ({ from }: Move, { status }: { status: string }): boolean => from.includes(status);
