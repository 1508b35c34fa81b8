import { formatNumber } from "@/lib/format";

type Given = {
  qualifier: string | null;
  value: number | null;
  least: number | null;
  most: number | null;
  unit: string;
};

/** A figure as it is set: « plus de », « 25 800 », « établissements »; a range is « 6 à 9 ». */
export function prepareFigure({ qualifier, value, least, most, unit }: Given) {
  const number =
    value === null && least !== null && most !== null
      ? `${formatNumber(least)} à ${formatNumber(most)}`
      : formatNumber(value ?? 0);
  return { before: qualifier, number, unit };
}
