const entities: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'", "#39": "'" };

const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name: string) => entities[name] ?? "");

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name.replace(/[$:]/g, "\\$&")}="([^"]*)"`).exec(tag);
  return found ? decoded(found[1] ?? "") : undefined;
}

export type Control = { name: string; kind: string };

/** The served form that holds `marker`, as its HTML. */
function formOf(html: string, marker: string): string {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(marker));
  if (!form) throw new Error(`No form with ${marker} in the page.`);
  return form;
}

/** Every field of a served form, boxes of one name too, as a browser would send them before any script has run. */
export function servedFields(html: string, marker: string): [string, string][] {
  const form = formOf(html, marker);
  const fields: [string, string][] = [];
  const add = (name: string | undefined, value: string) => name && fields.push([name, value]);
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, "type");
    const chosen = (type !== "radio" && type !== "checkbox") || /\schecked(=|\s|\/|>)/.test(tag);
    if (chosen) add(attribute(tag, "name"), attribute(tag, "value") ?? "");
  }
  // A browser sends line breaks as CRLF.
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(tag, "name"), decoded(text).replace(/\r?\n/g, "\r\n"));
  for (const [, tag = "", text = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...text.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected(=|\s|>)/.test(option)) ?? options[0] ?? "";
    add(attribute(tag, "name"), attribute(chosen, "value") ?? "");
  }
  return fields;
}

/** The same, one value a name: the last. */
export const servedForm = (html: string, marker: string): Map<string, string> =>
  new Map(servedFields(html, marker));

/** The controls of a served form that a person fills, and the ids that it names, by kind: a type of input, `number`, `choice`. */
export function controlsOf(html: string, marker: string): Control[] {
  const form = formOf(html, marker);
  const kindOf = (tag: string): string => {
    if (tag.startsWith("<select")) return "choice";
    if (tag.startsWith("<textarea")) return "textarea";
    if (/inputmode="(numeric|decimal)"/i.test(tag)) return "number";
    return attribute(tag, "type") ?? "text";
  };
  const found = new Map<string, string>();
  for (const [tag] of form.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
    const name = attribute(tag, "name");
    // The empty value before boxes says that they were shown: the boxes come after, and are the kind.
    if (name && !name.startsWith("$")) found.set(name, kindOf(tag));
  }
  return [...found].map(([name, kind]) => ({ name, kind }));
}
