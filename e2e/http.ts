import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import { systemActor } from "../db/ids";
import type { TestServer } from "./server";

export type Answer = {
  status: number;
  location: string | null;
  type: string | null;
  cookie: string | null;
  body: string;
};

/** Talks to a server over HTTP as accounts of the demonstration, and to its database as owner, in the system's name. */
export function httpOn(server: Omit<TestServer, "pid">) {
  const sql = postgres(server.ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { "app.actor": systemActor },
  });
  const cookies = new Map<string, string>();

  async function cookieOf(email: string | null): Promise<string> {
    if (email === null) return "";
    const known = cookies.get(email);
    if (known) return known;
    const sid = randomUUID();
    await sql`insert into session (id, account_id) select ${sid}, id from account where email = ${email}`;
    const cookie = `maillage=${await encode({ token: { sid }, secret: server.secret })}`;
    cookies.set(email, cookie);
    return cookie;
  }

  async function answer(response: Response): Promise<Answer> {
    return {
      status: response.status,
      location: response.headers.get("location"),
      type: response.headers.get("content-type"),
      // That of the session: a browser that is known keeps another, which opens nothing.
      cookie: response.headers.getSetCookie().find((cookie) => /^maillage=/.test(cookie)) ?? null,
      body: await response.text(),
    };
  }

  return {
    sql,
    /** `maillage=…` of a session of this account, opened once. */
    cookieOf,
    /** Forgets the session of an account, so that the next cookie is a new one. */
    forget: (email: string) => cookies.delete(email),
    /** `more`: other headers than the cookie. */
    async get(path: string, email: string | null, more: Record<string, string> = {}): Promise<Answer> {
      const headers = { ...more, cookie: await cookieOf(email) };
      const ask = () => fetch(server.url + path, { headers, redirect: "manual" });
      // A connection kept open may be closed by the server at the very moment it is used again: a reading is asked anew.
      return answer(await ask().catch(ask));
    },
    /** Sends a served form; `origin` empty = none is announced. */
    async post(
      path: string,
      email: string | null,
      fields: Iterable<readonly [string, string]>,
      origin: string | undefined = server.url,
    ): Promise<Answer> {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      const headers: Record<string, string> = { cookie: await cookieOf(email) };
      if (origin !== "") headers.origin = origin;
      return answer(await fetch(server.url + path, { method: "POST", headers, body, redirect: "manual" }));
    },
    close: () => sql.end(),
  };
}

export type Http = ReturnType<typeof httpOn>;

/** What prepares and reads rows, with a server or without one. */
export type Database = Pick<Http, "sql">;
