import { formatNumber } from "@/lib/french/format";

type Given = {
  text: string;
  qualifier: string | null;
  value: number | null;
  least: number | null;
  most: number | null;
  unit: string;
};

/** The words of a figure that its number and its unit do not say already; « pour trois ans » stays whole. */
function restOf({ text, qualifier, unit }: Given): string {
  const opening = qualifier && text.startsWith(`${qualifier} `) ? text.slice(qualifier.length + 1) : text;
  const [number = ""] = /^\d[\d\s]*/u.exec(opening) ?? [];
  if (number === "") return text;
  const rest = opening.slice(number.length).trim();
  return rest.startsWith(unit) ? rest.slice(unit.length).trim() : rest;
}

/** A figure as it is set: « plus de », « 1 500 », « emplois créés », « entre 1996 et 2006 »; a range is « 6 à 9 ». */
export function prepareFigure(given: Given) {
  const { qualifier, value, least, most, unit } = given;
  const number =
    value === null && least !== null && most !== null
      ? `${formatNumber(least)} à ${formatNumber(most)}`
      : formatNumber(value ?? 0);
  return { before: qualifier, number, unit, rest: restOf(given) };
}
