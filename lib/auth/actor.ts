import "server-only";
import type { Viewer } from "./viewer";

declare const minted: unique symbol;

/** By what a gesture comes: a person's form, a link or a key that stands for them, an import, or the product itself. */
type Via = "form" | "link" | "key" | "import" | "system";

/** Who a gesture answers for, with the scope that row-level security will hold it to. Only lib/auth makes one. */
export type Actor = Pick<Viewer, "id" | "memberships" | "regionsOwn" | "scope" | "today" | "timeZone"> & {
  via: Via;
  readonly [minted]: true;
};

/** The reader of a request, or of an import, as the actor of its gestures. */
export const actorOf = ({ id, memberships, regionsOwn, scope, today, timeZone }: Viewer, via: Via): Actor =>
  ({ id, memberships, regionsOwn, scope, today, timeZone, via }) as Actor;
