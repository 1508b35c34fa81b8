import { Unread } from "./refusals";

/** What hears an XML text as it passes; `said`: an attribute of the tag that opens, as it is written there. */
type Hearing = {
  open: (tag: string, said: (name: string) => string | undefined) => void;
  close: (tag: string) => void;
  text: (said: string) => void;
};

const tagAt = /<(\/?)([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const attributes = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entity = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(entity, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function saidIn(raw: string) {
  let known: Map<string, string> | null = null;
  return (name: string) => {
    known ??= new Map([...raw.matchAll(attributes)].map(([, key = "", one, two]) => [key, one ?? two ?? ""]));
    const value = known.get(name);
    return value === undefined ? undefined : decoded(value);
  };
}

/** Where what is neither a tag nor a text ends: a comment, an instruction; null of anything else. */
function asideAt(xml: string, at: number): { end: number; text: string } | null {
  for (const [start, end] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    if (found < 0) throw new Unread("broken");
    const inside = start === "<![CDATA[" ? xml.slice(at + start.length, found) : "";
    return { end: found + end.length, text: inside };
  }
  return null;
}

/** Reads an XML text from one end to the other, keeping nothing of it. Throws Unread "broken" where it is none. */
export function hear(xml: string, { open, close, text }: Hearing): void {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const until = next < 0 ? xml.length : next;
    if (until > at) text(decoded(xml.slice(at, until)));
    if (next < 0) return;
    const aside = asideAt(xml, next);
    if (aside) {
      if (aside.text) text(aside.text);
      at = aside.end;
      continue;
    }
    tagAt.lastIndex = next;
    const [whole, end, tag = "", raw = "", alone] = tagAt.exec(xml) ?? [];
    if (!whole) throw new Unread("broken");
    if (!end) open(tag, saidIn(raw));
    if (end || alone) close(tag);
    at = next + whole.length;
  }
}
