import { expect, test } from "vitest";
import { acceptedOrigins } from "./env";

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
