import type { Axis } from "../../enums";
import type { ActionSample } from "./action-sample";
import { animationActions } from "./actions-animation";
import { poolingActions } from "./actions-pooling";
import { supportActions } from "./actions-support";

export const actionSamples: Record<Axis, readonly ActionSample[]> = {
  local_animation: animationActions,
  pooling: poolingActions,
  project_support: supportActions,
};
