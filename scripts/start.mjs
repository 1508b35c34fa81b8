import { build, SERVER } from "./build.mjs";
import { serve } from "./serve.mjs";

await serve({ prepare: build, command: () => [SERVER], production: true });
