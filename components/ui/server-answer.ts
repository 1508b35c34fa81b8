import type { Heard } from "@/lib/kernel/unanswered";

/** The write was done and its answer leads to another page, which was not opened: text here is not stored yet. */
export class Stayed extends Error {
  constructor(readonly to: string) {
    super("The page stays open: it holds unsent text.");
  }
}

const holders = new Set<() => boolean>();
let last: Heard = { status: 0 };

/** Declares something of this page that may hold unsent text; gives what withdraws it. */
export function holdsText(unsent: () => boolean): () => void {
  holders.add(unsent);
  return () => void holders.delete(unsent);
}

const pageHoldsText = (): boolean => [...holders].some((unsent) => unsent());

/** The page that an answer leads to, when opening it would lose text of this one. Sessions open and close all the same. */
function lost(answer: Response): string | null {
  const [to] = answer.headers.get("x-action-redirect")?.split(";") ?? [];
  if (!to) return null;
  const { pathname } = new URL(to, location.href);
  return pathname !== location.pathname && pathname !== "/connexion" && pageHoldsText() ? to : null;
}

function heardIn(answer: Response): Heard {
  const ours = answer.headers.get("content-type")?.startsWith("text/x-component");
  // Our own answer, cut on its way: as if none had come.
  const status = ours && answer.status < 400 ? 0 : answer.status;
  return {
    status,
    outdated: answer.status === 409 || answer.headers.get("x-nextjs-action-not-found") === "1",
    retryAfter: Number(answer.headers.get("retry-after")) || undefined,
  };
}

/** What was last heard of a call of the server, for the form whose call failed. */
export const lastHeard = (): Heard => last;

// Next tells a failed call neither by its status nor by its cause: its fetch is listened to.
if (typeof window !== "undefined") {
  const native = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!new Headers(init?.headers).has("next-action")) return native(input, init);
    const offline = !navigator.onLine;
    const answer = await native(input, init).catch((error: unknown) => {
      last = { status: 0, offline };
      throw error;
    });
    const to = lost(answer);
    if (to) throw new Stayed(to);
    last = heardIn(answer);
    return answer;
  };
}
