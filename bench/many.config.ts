import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const resolve = { alias: { "@": root } };

export default defineConfig({
  root,
  resolve,
  ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
  test: {
    include: ["bench/many.measure.ts"],
    globalSetup: "scripts/test-cluster.mjs",
    hookTimeout: 60_000,
    testTimeout: 600_000,
    execArgv: ["--conditions=react-server"],
  },
});
