import { purge } from "@/db/kernel/purge";
import { openDoor } from "./door";
import { env } from "./env";
import { incident, takeConsole } from "./incident";

const hour = 3_600_000;

const holder = globalThis as { maillageOpened?: boolean };

/**
 * What the server does besides answering: turns at the door, a log without anything typed, old rows of the doors' own tables removed;
 * and every hour what it is given to do, each alone.
 */
export function openServer(chores: readonly (() => Promise<void>)[] = []): void {
  if (holder.maillageOpened) return;
  holder.maillageOpened = true;
  openDoor();
  if (env().NODE_ENV === "production") takeConsole();
  const sweep = () => {
    for (const chore of [purge, ...chores]) void chore().catch(incident);
  };
  setTimeout(sweep, hour / 60).unref();
  setInterval(sweep, hour).unref();
}
