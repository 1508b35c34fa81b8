import { defineConfig, devices } from "@playwright/test";
import { systemBrowser } from "./scripts/browser.mjs";

const quiet = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  // `*.test.ts` beside them are vitest’s: they need no browser.
  testMatch: "**/*.spec.ts",
  globalSetup: "./scripts/test-cluster.mjs",
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // A trace costs a fifth of the time of the whole run: it is asked for (MAILLAGE_TRACE=1) to look at what fails.
    trace: process.env.MAILLAGE_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: systemBrowser(),
      args: [...quiet, "--no-first-run", ...asRoot],
    },
  },
});
