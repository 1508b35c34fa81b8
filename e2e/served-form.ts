const entities: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'", "#39": "'" };

const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name: string) => entities[name] ?? "");

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name.replace(/[$:]/g, "\\$&")}="([^"]*)"`).exec(tag);
  return found ? decoded(found[1] ?? "") : undefined;
}

/** Fields of the served form that holds `marker`, as a browser would send them before any script has run. */
export function servedForm(html: string, marker: string): Map<string, string> {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(marker));
  if (!form) throw new Error(`No form with ${marker} in the page.`);
  const fields = new Map<string, string>();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    const chosen = (type !== "radio" && type !== "checkbox") || /\schecked(=|\s|\/|>)/.test(tag);
    if (name && chosen) fields.set(name, attribute(tag, "value") ?? "");
  }
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.set(attribute(tag, "name") ?? "", decoded(text));
  for (const [, tag = "", text = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...text.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected(=|\s|>)/.test(option)) ?? options[0] ?? "";
    fields.set(attribute(tag, "name") ?? "", attribute(chosen, "value") ?? "");
  }
  return fields;
}
