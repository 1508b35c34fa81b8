import { Block } from "@/components/ui/block";
import type { Project } from "@/db/projects/reads";
import { followUpSentence, followUps } from "@/lib/projects/follow-up";

/** The points at 12, 24 and 36 months of an activity that began. */
export function FollowUpPanel({ project, today }: { project: Project; today: string }) {
  const points = followUps(project, today);
  if (points.length === 0) return null;
  return (
    <Block title="Suite donnée à l’activité" className="side">
      <ul className="points">
        {points.map((point) => (
          <li key={point.months} className={point.state === "due" ? "alert-text" : undefined}>
            {followUpSentence(point)}.
          </li>
        ))}
      </ul>
    </Block>
  );
}
