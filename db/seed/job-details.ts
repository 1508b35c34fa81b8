import type { jobs } from "../jobs/table";
import type { Random } from "./random";

type Details = Pick<
  typeof jobs.$inferInsert,
  "women" | "inclusion" | "young" | "seniors" | "qpv" | "disabled" | "longTermUnemployed"
>;

/** « Dont » counts of a set of actual jobs: each within the headcount, unknown when the structure did not say. */
export function ofWhich(headcount: number, contract: string, urban: boolean, stream: Random): Details {
  const integration = contract === "integration";
  const share = (from: number, to: number) =>
    Math.min(headcount, Math.round((headcount * stream.int(from, to)) / 100));
  const known = (probability: number, value: number) => (stream.chance(probability) ? value : null);
  return {
    women: known(0.88, share(20, 95)),
    inclusion: known(0.8, integration ? headcount : 0),
    young: known(0.7, contract === "apprenticeship" ? headcount : share(0, 45)),
    seniors: known(0.6, contract === "apprenticeship" ? 0 : share(0, 40)),
    qpv: urban ? known(0.5, share(0, integration ? 70 : 30)) : null,
    disabled: known(0.45, share(0, 20)),
    longTermUnemployed: known(0.5, share(integration ? 40 : 0, integration ? 100 : 30)),
  };
}
