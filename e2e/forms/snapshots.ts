import { at, type Form, of } from "./form";
import { activePlan } from "./rows";

/** A snapshot of a plan, taken by hand. */
export const snapshots: Form[] = [
  {
    mutation: of("plans", "takeSnapshot"),
    as: "agentA",
    page: at("/plans/", activePlan, "/instantanes"),
    marker: "Prendre un instantané</button>",
    fill: { kind: "committee", label: "Comité d’essai" },
    text: "label",
  },
];
