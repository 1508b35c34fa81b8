import type { IconName } from "@/components/ui/icon";
import type { ActionStatus, Axis, Confidence } from "@/db/enums";

/** How each state, confidence and axis is drawn: never by its colour alone. */
export const statusIcons: Record<ActionStatus, IconName> = {
  planned: "empty",
  in_progress: "half",
  on_hold: "paused",
  done: "full",
  cancelled: "struck",
  renewed: "arrow-right",
};

export const statusClasses: Record<ActionStatus, string> = {
  planned: "status-planned",
  in_progress: "status-progress",
  on_hold: "status-idle",
  done: "status-done",
  cancelled: "status-idle",
  renewed: "status-idle",
};

export const confidenceIcons: Record<Confidence, IconName> = {
  secured: "sun",
  reachable: "bright",
  support_needed: "rain",
  compromised: "storm",
};

export const axisIcons: Record<Axis, IconName> = {
  local_animation: "speech",
  pooling: "circles",
  project_support: "stairs",
};
