import type { LeadKind } from "./leads";
import type { Setting } from "./territories";

/** `{of}` and `{at}` are replaced with a town: « de Desvres », « à Desvres ». */
export type ActionSample = {
  title: string;
  description: string;
  expectedResult: string;
  lead: LeadKind;
  /** Usual duration. */
  months: number;
  /** Runs to the end of the plan instead of its own duration. */
  recurring?: true;
  /** Only where it makes sense. */
  setting?: Setting;
};
