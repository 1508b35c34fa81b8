import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";

type Props = Pick<Policy["content"], "animation" | "territories">;

/** What the heads of network do for the Région, and what each territory does. */
export function SupportPanel({ animation, territories }: Props) {
  return (
    <>
      <Block title={animation.title} className="c6">
        <div className="prose">
          <p>{animation.intro}</p>
          <ul>
            {animation.missions.map((mission) => (
              <li key={mission}>{mission}</li>
            ))}
          </ul>
        </div>
      </Block>
      <Block title={territories.title} className="c6">
        <div className="prose">
          <p>{territories.support}</p>
          <p>{territories.rule}</p>
          <ul>
            {territories.aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </div>
      </Block>
    </>
  );
}
