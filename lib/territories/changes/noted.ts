import "server-only";
import { newId } from "@/db/ids";
import type { Tx } from "@/db/scope";
import { noteChange } from "@/db/territories/writes";
import { changeTitles } from "./labels";

/** Keeps what a change of one territory is about to replace, under what it is called. */
export function noted(
  tx: Tx,
  { id, name }: { id: string; name: string },
  verb: "perimeter" | "close" | "reopen" | "rename",
  onDay: string,
  to = name,
): Promise<void> {
  const title = changeTitles[verb](name, to);
  return noteChange(tx, { id: newId(), territoryId: id, verb, title, onDay, touched: [id] });
}
