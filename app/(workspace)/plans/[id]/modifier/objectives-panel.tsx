import { randomUUID } from "node:crypto";
import { AxisTag } from "@/components/actions/axis-tag";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { axes } from "@/db/enums";
import type { listEditedObjectives } from "@/db/plans/objectives/reads";
import { axisShortLabels } from "@/lib/actions/axes";
import { orderObjectives } from "@/lib/plans/objectives/order";
import { NewObjectiveForm } from "./new-objective-form";
import { ObjectiveForm } from "./objective-form";

type Props = { planId: string; objectives: Awaited<ReturnType<typeof listEditedObjectives>> };

/** By axis: orientations, then their objectives, each behind its name. */
export function ObjectivesPanel({ planId, objectives }: Props) {
  const orientations = orderObjectives(objectives).filter(({ level }) => level === 0);
  return (
    <Block
      title="Objectifs"
      lede="Une orientation, puis ses objectifs, sous chaque axe. Ouvrez-en un pour le renommer, le déplacer avec ses actions ou le supprimer, quand rien n’en dépend."
    >
      {axes.map((axis) => {
        const own = orderObjectives(objectives.filter((objective) => objective.axis === axis));
        return (
          <section key={axis} className="objectives" aria-label={axisShortLabels[axis]}>
            <h3>
              <AxisTag axis={axis} />
            </h3>
            {own.length === 0 && <Empty>Cet axe n’a pas encore d’objectif.</Empty>}
            <ul>
              {own.map((objective) => {
                const under = own.some(({ parentId }) => parentId === objective.id);
                const siblings = own.filter(({ parentId }) => parentId === objective.parentId);
                return (
                  <li key={objective.id} className={objective.level === 1 ? "under" : undefined}>
                    <ObjectiveForm
                      objective={{ ...objective, planId, under }}
                      orientations={orientations}
                      first={siblings[0]?.id === objective.id}
                      last={siblings.at(-1)?.id === objective.id}
                      free={objective.actions === 0 && !under}
                      requestKey={randomUUID()}
                    />
                  </li>
                );
              })}
            </ul>
            <NewObjectiveForm
              planId={planId}
              axis={axis}
              orientations={orientations.filter((one) => one.axis === axis)}
              requestKey={randomUUID()}
            />
          </section>
        );
      })}
    </Block>
  );
}
