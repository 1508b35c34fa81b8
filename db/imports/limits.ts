/** Characters of the name of a file, and of what is pasted in place of one. */
export const fileNameLength = 200;
export const pastedLength = 2_000_000;

/** Days during which an import can be undone, and its file is kept: db/imports says it to the database too. */
export const importDays = 30;

/** Read and not written; written; taken back; left. */
export const importStates = ["open", "applied", "undone", "dropped"] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row of the file. */
export const importKinds = ["refused", "asked", "conflict", "new", "changed", "same", "left"] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a file may hold: a plan, with its objectives and actions, or rows of one noun, by its table; organisations are a Région’s own. */
export const importNouns = [
  "plan",
  "event",
  "project",
  "job",
  "budget_line",
  "funding",
  "organisation",
] as const;
export type ImportNoun = (typeof importNouns)[number];

/** What a row of a preview becomes, by its table. */
export const importRowNouns = [
  ...(["objective", "action", "event", "project", "job", "budget_line", "funding", "organisation"] as const),
] as const;
export type ImportRowNoun = (typeof importRowNouns)[number];
