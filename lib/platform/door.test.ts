import { createServer, get, type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentTurn } from "@/db/turn";
import { openDoor } from "./door";

Object.assign(process.env, {
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "x".repeat(32),
  MAILLAGE_MODE: "demonstration",
  TRUSTED_PROXY: "1",
});

const emit = Server.prototype.emit;
const open: ServerResponse[] = [];
const served = new Map<string, number>();

/** Answers pages at once; an export begins, and goes on until it is let go. What found no place is told, as the proxy does. */
const server = createServer((request, response) => {
  const asker = String(request.headers["x-forwarded-for"]);
  if (currentTurn().refused) return void response.writeHead(429).end(currentTurn().refused);
  served.set(asker, (served.get(asker) ?? 0) + 1);
  response.writeHead(200);
  if (!request.url?.includes("/export")) return void response.end();
  response.write("head");
  open.push(response);
});

beforeAll(async () => {
  openDoor();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  Server.prototype.emit = emit;
  server.closeAllConnections();
  server.close();
});

const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

function ask(asker: string, path: string) {
  let asked: ReturnType<typeof get> | undefined;
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    asked = get(url(path), { agent: false, headers: { "x-forwarded-for": asker } }, resolve);
    asked.once("error", reject);
  });
  answer.catch(() => {});
  return { answer, leave: () => asked?.destroy() };
}

test("who starts thirteen exports has two at a time, ten wait and one is refused; nobody else waits for them", async () => {
  const all = Array.from({ length: 13 }, () => ask("192.0.2.1", "/emplois/export?tri=date"));
  const refused = await Promise.any(
    all.map(({ answer }) => answer.then((one) => (one.statusCode === 429 ? one : Promise.reject(one)))),
  );
  expect((await refused.toArray()).join("")).toBe("exports");
  const begun = async (asker: string, count: number) => expect.poll(() => served.get(asker)).toBe(count);
  await begun("192.0.2.1", 2);

  // Their reader keeps the pages, and another the exports.
  expect((await ask("192.0.2.1", "/emplois").answer).statusCode).toBe(200);
  expect((await ask("192.0.2.2", "/emplois/export").answer).statusCode).toBe(200);
  await begun("192.0.2.1", 3);

  // One that ends gives its place to the next, and so does one whose reader leaves.
  open[0]?.end();
  await begun("192.0.2.1", 4);
  for (const { leave } of all) leave();
  expect((await ask("192.0.2.1", "/emplois/export").answer).statusCode).toBe(200);
});
