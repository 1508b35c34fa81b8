type Said = { id: string; parentId: string | null; resolvedOn: string | null; withdrawnAt: Date | null };

export type Thread<C> = { first: C; replies: readonly C[] };

/** Comments as they come, oldest first, gathered under the one that each answers: open threads, the newest first, then those resolved. */
export function threadsOf<C extends Said>(comments: readonly C[]): { open: Thread<C>[]; past: Thread<C>[] } {
  const threads = comments
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({ first, replies: comments.filter(({ parentId }) => parentId === first.id) }))
    // Withdrawn by its author, and answered by nobody: nothing is left to read.
    .filter(({ first, replies }) => first.withdrawnAt === null || replies.length > 0)
    .reverse();
  return {
    open: threads.filter(({ first }) => first.resolvedOn === null),
    past: threads.filter(({ first }) => first.resolvedOn !== null),
  };
}
