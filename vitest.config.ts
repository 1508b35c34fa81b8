import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { within } from "./scripts/trial-size.mjs";

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };
const onServer = {
  resolve,
  ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
};
/** A form is given its mutations as a browser is: references, that only the server runs. */
const references = {
  name: "server-references",
  load(id: string) {
    if (!/\/app\/.*\/mutations\.ts$/.test(id)) return null;
    const names = [...readFileSync(id, "utf8").matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    return names.map((name) => `export const ${name} = async (state) => state;`).join("\n");
  },
};

/** What puts something in the place of modules, or leaves in its process what waits, has one for itself. */
const apart = [
  "app/**/mutations.test.ts",
  "scripts/**/*.test.mjs",
  "{db,lib}/**/pool*.test.ts",
  "db/gate.test.ts",
  "lib/regions/everywhere-gestures.test.ts",
  "lib/mail/killed-gestures.test.ts",
];
const execArgv = ["--conditions=react-server"];
const onCluster = {
  globalSetup: ["scripts/programs.mjs", "scripts/test-cluster.mjs"],
  hookTimeout: 30_000,
  testTimeout: within(30_000),
  execArgv,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...onServer,
        test: {
          name: "rules",
          include: ["{lib,app}/**/*.test.ts"],
          exclude: ["lib/**/*gestures.test.ts", ...apart],
          globalSetup: "scripts/programs.mjs",
          testTimeout: within(20_000),
          // Rules are pure: loading the modules of each file anew took two thirds of their time.
          isolate: false,
          execArgv,
        },
      },
      {
        resolve,
        plugins: [references],
        test: {
          name: "components",
          include: ["components/**/*.test.{ts,tsx}", "app/*.test.tsx"],
          isolate: false,
          testTimeout: within(20_000),
        },
      },
      {
        ...onServer,
        test: {
          name: "database",
          include: ["{db,e2e}/**/*.test.ts", "lib/**/*gestures.test.ts"],
          exclude: apart,
          // Each file has a database of its own, and opens and closes its pool; loading the modules anew took a sixth of the time.
          isolate: false,
          ...onCluster,
        },
      },
      { ...onServer, test: { name: "apart", include: apart, ...onCluster } },
    ],
  },
});
