// What many rows through one gesture cost beside bare writes of the same rows: `node bench/many.mjs`.
import { join } from "node:path";
import { ROOT } from "../scripts/place.mjs";
import { execute } from "../scripts/suites.mjs";

const vitest = join(ROOT, "node_modules", ".bin", "vitest");
process.exitCode = await execute(vitest, ["run", "--config", join(ROOT, "bench", "many.config.ts")]);
