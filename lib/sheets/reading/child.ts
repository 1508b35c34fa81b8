import { buffer } from "node:stream/consumers";
import { type BookFormat, bookLimits as limits } from "./book";
import { Unread } from "./refusals";
import { sheetsOf } from "./sheets";

// A process of its own (../read.ts): what a hostile file takes of memory or of time is taken from nobody.
async function answer(): Promise<object> {
  try {
    const sheets = await sheetsOf(await buffer(process.stdin), process.argv[2] as BookFormat);
    return { sheets };
  } catch (error) {
    return { why: error instanceof Unread ? error.why : "broken" };
  }
}

const said = JSON.stringify(await answer());
process.stdout.write(said.length > limits.answer ? JSON.stringify({ why: "text" }) : said);
