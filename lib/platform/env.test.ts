import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { acceptedOrigins } from "./env";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

test("forms are accepted from the product's own origin, and both local names in a demonstration", () => {
  expect(acceptedOrigins({ APP_URL: "http://localhost:3000", MAILLAGE_MODE: "demonstration" })).toEqual([
    "http://localhost:3000",
    "http://127.0.0.1:3000",
  ]);
  expect(acceptedOrigins({ APP_URL: "http://localhost:3000", MAILLAGE_MODE: "production" })).toEqual([
    "http://localhost:3000",
  ]);
  expect(acceptedOrigins({ APP_URL: "https://ess.example/", MAILLAGE_MODE: "demonstration" })).toEqual([
    "https://ess.example",
  ]);
});

const complete = {
  APP_URL: "https://ess.example",
  AUTH_SECRET: "x".repeat(32),
  MAILLAGE_MODE: "production",
  MAILLAGE_TODAY: undefined,
  TRUSTED_PROXY: undefined,
};

/** The environment as a fresh process reads it. */
async function readWith(more: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries({ ...complete, ...more })) vi.stubEnv(name, value);
  return (await import("./env")).env();
}

test("a complete environment is read; a missing or malformed value refuses to start", async () => {
  await expect(readWith({})).resolves.toMatchObject({ APP_URL: "https://ess.example" });
  for (const more of [{ APP_URL: undefined }, { APP_URL: "ess" }, { MAILLAGE_MODE: "test" }]) {
    vi.resetModules();
    await expect(readWith(more), JSON.stringify(more)).rejects.toThrow();
  }
});

test("a secret has 32 characters or more", async () => {
  await expect(readWith({ AUTH_SECRET: "x".repeat(31) })).rejects.toThrow(/32 caractères/);
  await expect(readWith({ AUTH_SECRET: undefined })).rejects.toThrow();
  await expect(readWith({ AUTH_SECRET: "x".repeat(33) })).resolves.toBeDefined();
});

test("the day is chosen in a demonstration only", async () => {
  const day = { MAILLAGE_TODAY: "2026-11-23" };
  await expect(readWith(day)).rejects.toThrow(/démonstration/);
  await expect(readWith({ ...day, MAILLAGE_MODE: "demonstration" })).resolves.toMatchObject(day);
  vi.resetModules();
  const wrong = { MAILLAGE_TODAY: "2026-02-30", MAILLAGE_MODE: "demonstration" };
  await expect(readWith(wrong)).rejects.toThrow();
});
