import { text } from "node:stream/consumers";
import { draw } from "./draw";

// A process of its own (../drawn.ts): a drawing takes seconds, during which a server would answer nobody.
process.stdout.write(JSON.stringify(draw(JSON.parse(await text(process.stdin)))));
