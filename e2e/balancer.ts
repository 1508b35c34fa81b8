import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";

/** The instance that a request asks for by its place; without it, each in its turn. */
const wish = "x-instance";

type Sent = { port: number; incoming: IncomingMessage; body: Buffer };

const forward = ({ port, incoming, body }: Sent) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { method, headers, url: path } = incoming;
    request({ host: "127.0.0.1", port, method, headers, path, agent: false }, resolve)
      .once("error", reject)
      .end(body);
  });

/** What stands before instances on these ports: each request to the next of them, whoever asks, and to another when it is gone. */
export async function startBalancer(ports: readonly number[]) {
  const answered = ports.map(() => 0);
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const first = Number(incoming.headers[wish] ?? turn++);
    for (let tries = 0; tries < ports.length; tries += 1) {
      const at = (first + tries) % ports.length;
      try {
        const answer = await forward({ port: ports[at] ?? 0, incoming, body: Buffer.concat(parts) });
        answered[at] = (answered[at] ?? 0) + 1;
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      } catch {
        // Gone: the next one is asked.
      }
    }
    outgoing.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** How many requests each instance answered. */
    answered,
    at: (instance: number) => ({ [wish]: String(instance) }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
