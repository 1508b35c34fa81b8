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

/** Gzipped kilobytes of a served page itself. */
export const pageWeight = (html: string): number => gzipSync(html).length / 1000;
