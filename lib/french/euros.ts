import { formatFte, formatNumber } from "@/lib/french/format";

/** Whole cents → « 12 000 € », « 1 500,50 € »: two decimals or none. */
export function formatEuros(cents: number): string {
  return `${cents % 100 === 0 ? formatNumber(cents / 100) : formatFte(cents / 100)}\u00a0€`;
}

/** « 1500,5 » as it is typed → « 1 500,50 € »; what does not read as an amount, as it is. */
export function sayEurosTyped(typed: string): string {
  const digits = typed.replace(/\s|€$/gu, "");
  if (!/^\d{1,9}([.,]\d{1,2})?$/.test(digits)) return typed;
  return formatEuros(Math.round(Number(digits.replace(",", ".")) * 100));
}

/** Cents → euros as a form takes them: « 1500 », « 1500,50 », or nothing when unknown. */
export function eurosTyped(cents: number | null): string {
  if (cents === null) return "";
  const rest = cents % 100;
  const euros = String((cents - rest) / 100);
  return rest === 0 ? euros : `${euros},${String(rest).padStart(2, "0")}`;
}
