import { text } from "node:stream/consumers";
import { draw } from "./draw";
import { drawEpcis } from "./draw-epcis";

const [, , of] = process.argv;
const inputs = JSON.parse(await text(process.stdin));
// A process of its own (../drawn.ts): a drawing takes seconds, during which a server would answer nobody.
process.stdout.write(JSON.stringify(of === "epcis" ? drawEpcis(inputs) : draw(inputs)));
