import { createTransport } from "nodemailer";
import type { Words } from "./words";

export type Letter = Words & {
  to: { name: string; address: string };
  messageId: string;
  /** The address that stops digests in one click (RFC 8058). */
  stop?: string;
};

/** Gives a mail to the server; throws what the server, or its absence, answered. */
export type Post = { send: (letter: Letter) => Promise<void>; close: () => void };

const patience = 15_000;

/** The server of `SMTP_URL`, from the sender that the installation names. */
export function openPost(url: string, from: string): Post {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // What a mail is made of is in this process already: no file and no address of the body is opened.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, messageId, stop }) {
      const list = stop && {
        "List-Unsubscribe": `<${stop}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      };
      await transport.sendMail({
        ...{ from, to, subject, text, html, messageId },
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", ...list },
      });
    },
    close: () => transport.close(),
  };
}

type Answer = { code?: string; responseCode?: number; command?: string };

/**
 * Why a mail did not leave, as a code without any address: what servers answer often holds one. `final`: its address is refused for
 * good, and to insist would only harm.
 */
export function failureOf(error: unknown): { failure: string; final: boolean } {
  const { code, responseCode = 0, command = "" } = (error ?? {}) as Answer;
  if (code === "EAUTH") return { failure: "auth", final: false };
  const refused = responseCode >= 500 && (code === "EENVELOPE" || /^(?:RCPT TO|DATA)/.test(command));
  if (refused) return { failure: `refused ${responseCode}`, final: true };
  if (responseCode >= 400) return { failure: `deferred ${responseCode}`, final: false };
  return { failure: code && /^E?[A-Z_]{3,20}$/.test(code) ? "unreachable" : "broken", final: false };
}
