import { once } from "node:events";
import { createServer } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

type Received = Pick<ParsedMail, "subject" | "text" | "html" | "messageId" | "headers"> & {
  to: string;
  /** As it came, headers with it: what is searched for what must not be there. */
  raw: string;
};

/** A port that nothing listens on. */
export async function quietPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** A mail server of a test: all that it took. `refuses`: addresses that it does not know; `slow`: milliseconds before it says that it took a mail. */
export async function openPostOffice({ port = 0, refuses = [] as string[], slow = 0 } = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, answer) {
      if (!refuses.includes(address)) return answer();
      answer(Object.assign(new Error(`5.1.1 <${address}> unknown`), { responseCode: 550 }));
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const raw = Buffer.concat(parts).toString();
        const { subject, text, html, messageId, headers } = await simpleParser(raw);
        const [to] = session.envelope.rcptTo;
        received.push({ subject, text, html, messageId, headers, to: to?.address ?? "", raw });
        setTimeout(answer, slow);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const { port: at } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;
