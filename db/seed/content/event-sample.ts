import type { Axis, EventType } from "../../enums";
import type { Setting } from "./territories";

/** `{of}` and `{at}` of a title are replaced with the town: « de Desvres », « à Desvres ». */
export type EventSample = {
  title: string;
  type: EventType;
  topic: string | null;
  audience: string;
  axis: Axis;
  hours: readonly [from: string, to: string];
  description: string;
  /** Held on a Saturday. */
  saturday?: true;
  /** Days it lasts, when more than one. */
  days?: number;
  setting?: Setting;
};
