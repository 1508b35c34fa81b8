import { labelsOf } from "@/lib/kernel/derived";
import type { FormValues } from "@/lib/kernel/form-values";
import { nouns } from "@/lib/nouns/registry";

type Labels = Readonly<Record<string, string>>;

/** One name may be of several forms: « startsOn » begins a plan, its PLDE or an event. */
const forms: readonly Labels[] = [
  ...Object.values(nouns).flatMap((noun) => noun.forms.map((form): Labels => labelsOf(form))),
  { email: "Adresse électronique" },
];

const knownIn = (labels: Labels, values: FormValues) =>
  Object.keys(values).filter((name) => name in labels).length;

/** The labels of the form that these values most likely come from, before those of the others. */
function labelsFor(values: FormValues): Labels {
  const [nearest, ...others] = forms.toSorted((one, other) => knownIn(other, values) - knownIn(one, values));
  return Object.assign({}, ...others, nearest);
}

/** Never shown: what a form sends of its own, ids, and codes of choices. */
const isText = (name: string, value: string) =>
  !["loaded", "version", "requestKey"].includes(name) &&
  value.trim() !== "" &&
  !/^[a-z_]+$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** What a person typed in a form, in its order, under the labels of its fields where they are known. */
export function textsOf(values: FormValues): { name: string; label: string; text: string }[] {
  const labels = labelsFor(values);
  return Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((text) => isText(name, text))
      .map((text) => ({ name, label: labels[name] ?? "Texte", text })),
  );
}
