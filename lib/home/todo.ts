/** What a line of « Ce qui vous attend » is about. */
export type TodoKind =
  | "returned"
  | "review"
  | "plan"
  | "blocked"
  | "late"
  | "resume"
  | "decision"
  | "report"
  | "postponed"
  | "project"
  | "confidence"
  | "closing";

/** One thing that waits for an agent: what, why, since when, and the form that ends it. */
export type Todo = {
  key: string;
  kind: TodoKind;
  title: string;
  detail: string;
  since: string;
  /** A deadline has passed, or someone waits. */
  hot: boolean;
  /** Past its planned end, whatever else is said of it. */
  late: boolean;
  href: string;
  gesture: string;
  /** It is done by one press here, on this version of the action. */
  version?: number;
};

/** A line, and the days by which it is ranked among its kind. */
export type Aged = { days: number; todo: Todo };
