import type { Setting } from "./territories";

/** `{of}` and `{at}` of a title are replaced with the town; `{of}` of the carrier with the territory. */
export type ProjectSample = {
  title: string;
  summary: string;
  theme: string;
  sector: string;
  legalFamily: string;
  /** The structure, existing or to come; never a person. */
  carrier: string;
  needs: string;
  /** Usual financing plan, in thousands of euros. */
  money: readonly [from: number, to: number];
  setting?: Setting;
};
