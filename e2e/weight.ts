import { get } from "node:http";
import { gzipSync } from "node:zlib";
import type { TestServer } from "./server";

const known = new Map<string, number>();

async function weightOf(url: string): Promise<number> {
  const before = known.get(url);
  if (before !== undefined) return before;
  const script = await fetch(url);
  const bytes = gzipSync(Buffer.from(await script.arrayBuffer())).length;
  known.set(url, bytes);
  return bytes;
}

/** Gzipped kilobytes of the scripts that a served page names (`noModule` ones excepted), and how many there are. */
export async function firstLoad(
  html: string,
  server: TestServer,
): Promise<{ kilobytes: number; scripts: number }> {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, source = ""]) => new URL(source, server.url).href);
  const distinct = [...new Set(sources)];
  const sizes = await Promise.all(distinct.map(weightOf));
  return { kilobytes: sizes.reduce((total, size) => total + size, 0) / 1000, scripts: distinct.length };
}

/** Kilobytes of a page as they are sent to a browser that holds these cookies: compressed, each flush counted. */
export function sentWeight(
  url: string,
  cookies: readonly { name: string; value: string }[],
): Promise<number> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { "accept-encoding": "gzip, deflate, br", accept: "text/html", cookie };
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      answer.once("end", () => resolve(bytes / 1000));
    }).once("error", reject);
  });
}
