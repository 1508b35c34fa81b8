import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { within } from "./scripts/trial-size.mjs";

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };
const onServer = {
  resolve,
  ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
};
const execArgv = ["--conditions=react-server"];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...onServer,
        test: {
          name: "rules",
          include: ["{lib,app}/**/*.test.ts"],
          exclude: ["lib/**/*gestures.test.ts"],
          testTimeout: within(20_000),
          execArgv,
        },
      },
      {
        resolve,
        test: {
          name: "components",
          include: ["components/**/*.test.{ts,tsx}"],
          testTimeout: within(20_000),
        },
      },
      {
        ...onServer,
        test: {
          name: "database",
          include: ["{db,e2e}/**/*.test.ts", "lib/**/*gestures.test.ts", "scripts/**/*.test.mjs"],
          globalSetup: "scripts/test-cluster.mjs",
          hookTimeout: 30_000,
          testTimeout: within(30_000),
          execArgv,
        },
      },
    ],
  },
});
