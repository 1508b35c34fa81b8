export type Changes = Readonly<Record<string, { before: unknown; after: unknown } | true>>;

/** What a row held in a state that it has left, by column, or null: a text is offered again when its state comes back. */
export function heldIn(
  left: Readonly<Record<string, Changes>>,
  state: string,
  column: string,
): string | null {
  const change = left[state]?.[column];
  return change && change !== true && typeof change.before === "string" ? change.before : null;
}

type Told = Readonly<Record<string, { what: string; say?: (value: string) => string }>>;

/** What a change of state took away, in one sentence for a history: « Retiré avec cet état : motif « … ». », or null. */
export function sayRemoved(
  changes: Changes,
  told: Told,
  state = { column: "status", what: "cet état" },
): string | null {
  if (!changes[state.column] || changes[state.column] === true) return null;
  const parts = Object.entries(told).flatMap(([column, { what, say }]) => {
    const change = changes[column];
    if (!change || change === true || typeof change.before !== "string" || change.before === "") return [];
    return [`${what} ${say ? say(change.before) : `«\u00a0${change.before}\u00a0»`}`];
  });
  if (parts.length === 0) return null;
  const said = `Retiré avec ${state.what}\u00a0: ${parts.join(", ")}`;
  // A quotation that ends its own sentence ends this one.
  return /[.!?…]\u00a0»$/.test(said) ? said : `${said}.`;
}
