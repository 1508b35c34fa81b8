import { join } from "node:path";
import { ROOT } from "./place.mjs";
import { serve } from "./serve.mjs";

const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

await serve({
  prepare: () => {},
  command: (host, port) => [NEXT, "dev", "--hostname", host, "--port", String(port)],
  production: false,
});
