import { type IconName, marked } from "@/components/ui/icon";
import type { ProjectStatus } from "@/db/enums";
import { projectStatusLabels } from "@/lib/projects/labels";

const icons: Record<ProjectStatus, IconName> = {
  to_qualify: "empty",
  supported: "half",
  waiting: "paused",
  referred: "arrow-right",
  launched: "full",
  sustained: "full",
  dropped: "struck",
};

const classes: Record<ProjectStatus, string> = {
  to_qualify: "status-planned",
  supported: "status-progress",
  waiting: "status-idle",
  referred: "status-idle",
  launched: "status-done",
  sustained: "status-done",
  dropped: "status-idle",
};

export function ProjectStatusBadge({ status }: { status: ProjectStatus }) {
  return (
    <span className={`status ${classes[status]} ${marked(icons[status], 18)}`}>
      {projectStatusLabels[status]}
    </span>
  );
}
