import { once } from "node:events";
import { createServer, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressed } from "./compress.mjs";

const panels = 12;
const panel = (/** @type {number} */ n) =>
  Array.from(
    { length: 40 },
    (_, row) => `<tr class="row"><td>Territoire ${row}</td><td>${n * row}</td></tr>`,
  ).join("");
const whole = Array.from({ length: panels }, (_, n) => panel(n)).join("");

/** @type {unknown[]} */
const faults = [];
const fault = (/** @type {unknown} */ error) => faults.push(error);

/** A page of panels that come one after the other, each flushed, as Next does. */
const server = createServer((request, response) => {
  compressed(request, response, () => {
    void (async () => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      for (let n = 0; n < panels; n++) {
        response.write(panel(n));
        /** @type {any} */ (response).flush?.();
        await sleep(3);
      }
      response.end();
    })();
    return true;
  });
});
let port = 0;
beforeAll(async () => {
  process.on("uncaughtException", fault);
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
});
afterAll(async () => {
  process.off("uncaughtException", fault);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** @param {string} encoding */
const ask = (encoding) =>
  new Promise((resolve, reject) => {
    get({ port, headers: { "accept-encoding": encoding } }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.once("end", () =>
        resolve({
          encoding: answer.headers["content-encoding"],
          parts: parts.length,
          body: Buffer.concat(parts),
        }),
      );
    }).once("error", reject);
  });

test("a page is whole in each encoding, brotli first", async () => {
  const [br, gzip, plain] = await Promise.all([ask("gzip, deflate, br"), ask("gzip"), ask("identity")]);
  expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(["br", "gzip", undefined]);
  expect(brotliDecompressSync(br.body).toString()).toBe(whole);
  expect(gunzipSync(gzip.body).toString()).toBe(whole);
  expect(plain.body.toString()).toBe(whole);
  expect(br.body.length).toBeLessThan(gzip.body.length);
});

test("panels that follow each other closely are sent together, the first at once", async () => {
  const { parts } = await ask("br");
  expect(parts).toBeGreaterThan(1);
  expect(parts).toBeLessThan(panels / 2);
});

test("a reader who leaves before the rest is sent breaks nothing", async () => {
  for (let n = 0; n < 20; n++)
    await new Promise((resolve) => {
      const request = get({ port, headers: { "accept-encoding": n % 2 ? "br" : "gzip" } }, (answer) => {
        answer.once("error", () => {});
        answer.once("data", () => request.destroy());
      });
      request.once("error", () => {});
      request.once("close", resolve);
    });
  await sleep(120);
  expect(faults).toEqual([]);
  expect((await ask("br")).encoding).toBe("br");
});
