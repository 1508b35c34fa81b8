import { NextRequest } from "next/server.js";
import { afterEach, expect, test } from "vitest";
import { proxy } from "../proxy.ts";

const holder = /** @type {any} */ (globalThis);
const { APP_URL } = process.env;

afterEach(() => {
  holder.maillageDatabase = undefined;
  holder.maillageTurns = undefined;
  if (APP_URL === undefined) delete process.env.APP_URL;
  else process.env.APP_URL = APP_URL;
});

const at = "https://maillage.example.org";
const ask = (/** @type {string} */ path, /** @type {ConstructorParameters<typeof NextRequest>[1]} */ init) =>
  proxy(new NextRequest(at + path, init));
const askWhen = (/** @type {boolean} */ full, /** @type {boolean} */ away) => {
  holder.maillageTurns = { getStore: () => ({ refused: full }) };
  holder.maillageDatabase = { isAway: async () => away };
  return ask("/plans", {});
};

const form = { "content-type": "multipart/form-data; boundary=x" };
/** @type {[string, number, () => Promise<Response>][]} */
const answers = [
  ["a page", 200, () => ask("/plans", {})],
  ["another method", 405, () => ask("/plans", { method: "PUT" })],
  ["no length", 413, () => ask("/plans", { method: "POST", headers: form })],
  [
    "an unreadable form",
    400,
    () => ask("/plans", { method: "POST", headers: { ...form, "content-length": "3" }, body: "abc" }),
  ],
  ["an empty filter", 307, () => ask("/plans?q=", {})],
  ["no place in time", 503, () => askWhen(true, false)],
  ["a database away", 503, () => askWhen(false, true)],
];

test.each(answers)("%s carries the security headers, and HSTS on https only", async (_, status, answer) => {
  for (const [url, hsts] of [
    [at, "max-age=31536000"],
    ["http://localhost:3000", null],
  ]) {
    process.env.APP_URL = url ?? "";
    const given = await answer();
    expect(given.status).toBe(status);
    expect(given.headers.get("strict-transport-security")).toBe(hsts);
    expect(given.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(given.headers.get("cache-control")).toBe("private, no-store");
    expect(given.headers.get("referrer-policy")).toBe("same-origin");
    expect(given.headers.get("x-content-type-options")).toBe("nosniff");
    expect(given.headers.get("x-frame-options")).toBe("DENY");
    if (status === 503) expect(Number(given.headers.get("retry-after"))).toBeGreaterThan(0);
  }
});

test("a reader is given a page, a program a sentence", async () => {
  const page = await ask("/plans", { method: "PUT", headers: { accept: "text/html,*/*" } });
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(await page.text()).toContain('<html lang="fr">');
  expect(await (await ask("/plans", { method: "PUT" })).text()).toBe("Méthode non prise en charge.");
});
