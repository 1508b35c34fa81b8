import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { createGate } from "@/db/gate";
import { currentTurn, inTurn, type Turn } from "@/db/turn";
import { askerOf } from "@/lib/auth/asker";

/** Pages made at once: more of them would only share the same processor, and wait for the same connections. */
const pages = createGate({
  places: 8,
  kept: 0,
  share: 5,
  queue: 100,
  patience: { reads: 8_000, writes: 8_000 },
});

/** Exports at once, from their first byte to their last: who starts ten takes two at a time, and holds no place of a page meanwhile. */
const exported = createGate({
  places: 12,
  kept: 0,
  share: 2,
  queue: 10,
  patience: { reads: 20_000, writes: 20_000 },
});

const free = /^\/(?:_next\/|api\/health\/|favicon|icon)/;

const sentAsRead = /^[^?]*\/export(?:\?|$)/;

/** Seconds after which what could not be done may be asked again. */
const later = 3;

/** What is sent in place of the status that Next chose. */
function amended({ answer, lacking }: Turn, status: number): { status: number; retryAfter?: number } {
  if (status === 200 && answer) return answer;
  return status === 500 && lacking ? { status: 503, retryAfter: later } : { status };
}

function amend(response: ServerResponse, turn: Turn): void {
  const write = response.writeHead;
  response.writeHead = function (this: ServerResponse, given: number, ...rest: never[]) {
    const { status, retryAfter } = amended(turn, given);
    if (retryAfter && !this.headersSent) this.setHeader("retry-after", String(retryAfter));
    return write.call(this, status, ...rest);
  } as typeof write;
}

/** An export holds its place until its first byte: it then lasts as long as the one who takes it, and asks for each connection. */
function onceBegun(response: ServerResponse, leave: () => void): void {
  const write = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...head: never[]) {
    leave();
    return write.apply(this, head as never);
  } as typeof write;
}

/** A place of this gate until the answer has ended; what finds none in time is told by the proxy. */
async function waited(
  gate: typeof pages,
  turn: Turn,
  response: ServerResponse,
  lacking: NonNullable<Turn["refused"]>,
): Promise<() => void> {
  try {
    const leave = await gate.enter(turn);
    for (const end of ["finish", "close"]) response.once(end, leave);
    return leave;
  } catch {
    turn.refused = lacking;
    return () => {};
  }
}

/** A page waits for its turn among the pages; a write never does: it must be able to say why it is not done, with its text. */
async function receive(request: IncomingMessage, response: ServerResponse, serve: () => void): Promise<void> {
  const turn: Turn = { key: await askerOf(request.headers), urgent: request.method === "POST" };
  amend(response, turn);
  if (!turn.urgent) {
    const leaves: (() => void)[] = [];
    const long = sentAsRead.test(request.url ?? "");
    if (long) leaves.push(await waited(exported, turn, response, "exports"));
    if (!turn.refused) {
      const leave = await waited(pages, turn, response, "pages");
      leaves.push(leave);
      if (long) onceBegun(response, leave);
    }
    // Who has left while waiting needs no page.
    if (response.destroyed) {
      for (const leave of leaves) leave();
      return;
    }
  }
  inTurn(turn, serve);
}

/** Gives every request of this process its turn, before Next sees it. Once a process. */
export function openDoor(): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, ...told: unknown[]): boolean {
    const [event, request, response] = told as [string, IncomingMessage, ServerResponse];
    const serve = (): boolean => Reflect.apply(emit, this, told);
    if (event !== "request" || free.test(request.url ?? "")) return serve();
    void receive(request, response, serve);
    return true;
  };
}

/** Sends this answer of a form under a status of HTTP, which a server function cannot choose; `retryAfter` in seconds. */
export function answerAs(status: number, retryAfter?: number): void {
  currentTurn().answer = { status, retryAfter };
}
