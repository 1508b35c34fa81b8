import type { Decision } from "@/db/decisions/reads";
import type { HistoryEntry } from "@/lib/actions/history";
import { uncapitalised } from "@/lib/french/capitals";
import { decisionOf, outcomeLabels } from "./labels";

/** Decisions and what was done of them, in the history of their action. */
export const tellDecisions = (decisions: readonly Decision[]): HistoryEntry[] =>
  decisions.flatMap(({ id, askedFrom, outcome, decidedBy, decidedOn, text, doneOn, createdAt, author }) => [
    {
      id,
      date: decidedOn,
      at: createdAt,
      kind: "note" as const,
      sentence: `${decisionOf(askedFrom)}, ${decidedBy}\u00a0: ${uncapitalised(outcomeLabels[outcome])}. ${text}`,
      author: author ?? "compte fermé",
    },
    ...(doneOn
      ? [
          {
            id: `${id}-done`,
            date: doneOn,
            at: null,
            kind: "change" as const,
            sentence: `Suite de la décision (${decidedBy}) notée comme faite.`,
            author: "Décision",
          },
        ]
      : []),
  ]);
