import { existsSync, readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";

const folder = new URL("../../reference/map-france/", import.meta.url);

/** Outlines of the EPCI of an official Région (INSEE code), or null where none are known. */
export function readMapOf(code: string): Topology | null {
  const file = new URL(`epci-${code}.topo.json`, folder);
  return /^[\d-]+$/.test(code) && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** Whom the sources of these outlines ask to thank, each text once. */
export function attributionOf(codes: readonly string[]): string {
  const texts: Record<string, string> = JSON.parse(
    readFileSync(new URL("attributions.json", folder), "utf8"),
  );
  // Codes of the Régions of overseas begin with a zero.
  const text = (code: string) =>
    texts[code] ?? (code.startsWith("0") ? texts.overseas : texts.metropolitan) ?? "";
  return [...new Set(codes.map(text))].join(" ");
}
