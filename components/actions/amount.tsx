import type { Cents } from "@/lib/actions/budget/balance";
import { formatEuros } from "@/lib/french/euros";

/** An amount of money; unknown is not zero. */
export function Amount({ cents }: { cents: Cents }) {
  return cents === null ? (
    <span className="miss">
      —<span className="vh">non renseigné</span>
    </span>
  ) : (
    formatEuros(cents)
  );
}
