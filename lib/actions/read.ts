import "server-only";
import { type Action, getAction } from "@/db/actions/reads";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { found } from "@/lib/platform/errors";
import { savedHead } from "./stored";

/** The stored action as a form of it knows it, for a conflict. */
export const storedAs =
  (fields: (action: Action) => object) =>
  async (tx: Tx, { scope, timeZone }: Actor, id: string) => {
    const action = found(await getAction(scope, id, tx));
    return { ...savedHead(action, timeZone), ...fields(action) };
  };
