import { accounts, sessions } from "./accounts";
import { actions } from "./actions";
import { comments } from "./comments";
import { decisions } from "./decisions";
import { events } from "./events";
import type { Form } from "./form";
import { ground } from "./ground";
import { imports } from "./imports";
import { mail } from "./mail";
import { money } from "./money";
import { organisations } from "./organisations";
import { planMoves } from "./plan-moves";
import { plans } from "./plans";
import { jobs, projects } from "./projects";
import { regions } from "./regions";
import { reviews } from "./reviews";
import { snapshots } from "./snapshots";
import { steps } from "./steps";
import { territories } from "./territories";

/** Every form that writes: a new one is covered by the walks of this folder once it is listed. */
export const forms: readonly Form[] = [
  ...actions,
  ...decisions,
  ...money,
  ...mail,
  ...steps,
  ...events,
  ...projects,
  ...jobs,
  ...organisations,
  ...regions,
  ...territories,
  ...ground,
  ...plans,
  ...planMoves,
  ...reviews,
  ...comments,
  ...snapshots,
  ...imports,
  ...accounts,
  ...sessions,
];
