import { type Axis, axes } from "@/db/enums";
import { axisLabels, axisNumbers, axisShortLabels, axisTinyLabels } from "@/lib/actions/axes";
import { plainWords } from "./words";

/** The axis that a text names, by its number or by its words; null when it names none. */
export function axisIn(said: string): Axis | null {
  const words = plainWords(said);
  if (words === "") return null;
  const named = axes.find((axis) =>
    [axisLabels, axisShortLabels, axisTinyLabels].some((labels) => words.includes(plainWords(labels[axis]))),
  );
  if (named) return named;
  // « Animation » for « Animation locale ».
  const begun = axes.find((axis) => `${plainWords(axisLabels[axis])} `.startsWith(`${words} `));
  if (begun && words.length > 4) return begun;
  const number = /^(?:axe|volet|a)?\s*(?:n\s*)?([123])(?:\s|$)/u.exec(words)?.[1];
  return axes.find((axis) => String(axisNumbers[axis]) === number) ?? null;
}

const levels = [
  ["axis", /^\s*(?:axe|volet)\b/iu],
  ["orientation", /^\s*(?:orientation|enjeu|priorit[ée]|th[ée]matique|objectifs? strat[ée]giques?)/iu],
  ["objective", /^\s*(?:sous-)?objectif/iu],
] as const;

export type Level = (typeof levels)[number][0];

/** Where a row that is a heading stands by its own words, or by the number before them (« 2. », « 2.1 »); null when it says neither. */
export function levelIn(said: string): Level | null {
  const named = levels.find(([, pattern]) => pattern.test(said))?.[0];
  if (named) return named;
  if (axes.some((axis) => plainWords(said) === plainWords(axisLabels[axis]))) return "axis";
  const number = /^\s*(\d+(?:\.\d+)*)[.)]?\s+\p{L}/u.exec(said)?.[1];
  if (!number) return null;
  return number.includes(".") ? "objective" : "orientation";
}

/** « Objectif 1.2 : Animer le réseau » is « Animer le réseau »: the number and the level are told by the place. */
export function labelIn(said: string): string {
  const clean = said.replace(/\s+/gu, " ").trim();
  const bare = clean
    .replace(
      /^(?:axe|volet|orientation|enjeu|priorit[ée]|th[ée]matique|(?:sous-)?objectif)(?:\s+(?:strat[ée]gique|op[ée]rationnel|sp[ée]cifique))?\s*(?:n[°o])?\s*(?:\d+(?:\.\d+)*)?\s*[:.\-–—)]+\s*/iu,
      "",
    )
    .replace(/^\d+(?:\.\d+)*\s*[.)\-–—:]?\s+(?=\p{L})/u, "");
  return bare || clean;
}
