import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { cloneDatabase } from "../db/testing/database";
import { openAmendments } from "../db/testing/plans";
import { SERVER } from "../scripts/build.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serverEnvironment, startServer } from "../scripts/server.mjs";

/** One product of one's own: its address, its signing secret, and its database as the application and as its owner. */
export type TestServer = {
  url: string;
  pid: number;
  secret: string;
  appUrl: string;
  ownerUrl: string;
  /** All that it has written so far, on both outputs. */
  output: () => string;
};

/** The demonstration, the content of its plans open: its forms are tried on them. What a plan in force locks is tried in journeys/in-force. */
export async function withAmendments(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await openAmendments({ owner });
  await owner.end();
}

/**
 * Serves the production build on a free port and a fresh clone of the demonstration (or `template_empty`), for the time of `use`.
 * Throws when the product has not been built (`npm test` builds it). `wall: "first"`: the product connects as the owner of the
 * tables, whom row-level security lets through, so that only what the code checks still stands. `settings`: more of its environment.
 */
export async function withServer(
  use: (server: TestServer) => Promise<void>,
  wall: "both" | "first" = "both",
  settings: Readonly<Record<string, string | undefined>> = {},
  template: "template_seeded" | "template_empty" = "template_seeded",
): Promise<void> {
  const { appUrl, ownerUrl, drop } = await cloneDatabase(template);
  if (template === "template_seeded") await withAmendments(ownerUrl);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString("hex");
  const instance = startInstance(
    { appUrl: wall === "both" ? appUrl : ownerUrl, secret, url, port },
    settings,
  );
  try {
    await instance.ready();
    await use({ url, pid: instance.pid ?? 0, secret, appUrl, ownerUrl, output: instance.output });
  } finally {
    await instance.stop();
    await drop();
  }
}

type Place = { appUrl: string; secret: string; url: string; port: number };

/** The production build on a port, and all that it writes. */
export function startInstance(place: Place, settings: Readonly<Record<string, string | undefined>> = {}) {
  let output = "";
  const env = {
    ...serverEnvironment({ ...place, mode: "demonstration" }),
    ...settings,
    NODE_ENV: "production",
  };
  const server = startServer([SERVER], env as NodeJS.ProcessEnv, {
    port: place.port,
    heard: (text) => (output += text),
  });
  return { ...server, output: () => output };
}
