import { CheckBox } from "@/components/ui/check-box";
import { FilterSelect } from "@/components/ui/filter-select";
import { Filters } from "@/components/ui/filters";
import { actionStatuses, confidences } from "@/db/enums";
import { actionFields } from "@/lib/actions/fields";
import { confidenceLabels } from "@/lib/actions/labels";
import { actionStatusLabels } from "@/lib/actions/states";
import { formatCount } from "@/lib/french/format";
import { optionsOf } from "@/lib/kernel/derived";
import { href } from "@/lib/kernel/search-params";
import { objectiveOptions, objectiveWords } from "@/lib/plans/objectives/order";
import type { PlanObjective } from "@/lib/plans/tree";
import type { PlanParams } from "./search-params";

type Props = {
  path: string;
  params: PlanParams;
  counts: { late: number; blocked: number; leads: readonly { id: string; name: string }[] };
  objectives: readonly PlanObjective[];
  /** Actions that answer the filters. */
  found: number;
};

function asUrl({ retard, blocage, ...asked }: PlanParams): Record<string, string | undefined> {
  return { ...asked, retard: retard ? "oui" : undefined, blocage: blocage ? "oui" : undefined };
}

function labelOf(
  param: string,
  value: string,
  { counts: { leads }, objectives }: Pick<Props, "counts" | "objectives">,
): string {
  if (param === "objectif")
    return `Objectif\u00a0: ${objectiveWords(value, objectives.find(({ id }) => id === value)?.label)}`;
  if (param === "structure") return leads.find(({ id }) => id === value)?.name ?? "structure";
  const status = actionStatuses.find((known) => known === value);
  const confidence = confidences.find((known) => known === value);
  if (status) return actionStatusLabels[status];
  if (confidence) return confidenceLabels[confidence];
  return param === "retard" ? "en retard" : "bloquées";
}

export function FiltersPanel({ path, params, counts, objectives, found }: Props) {
  const active = asUrl(params);
  const chips = Object.entries(active).flatMap(([param, value]) =>
    value
      ? [
          {
            param,
            label: labelOf(param, value, { counts, objectives }),
            href: href(path, { ...active, [param]: undefined }),
          },
        ]
      : [],
  );
  return (
    <Filters action={path} chips={chips} count={formatCount(found, "action")} tight>
      <FilterSelect
        name="etat"
        label="État"
        all="Tous les états"
        value={params.etat}
        options={optionsOf(actionFields.status)}
      />
      {objectives.length > 0 && (
        <FilterSelect
          name="objectif"
          label="Objectif"
          all="Tous"
          value={params.objectif}
          options={objectiveOptions(objectives)}
        />
      )}
      <FilterSelect
        name="structure"
        label="Structure"
        all="Toutes"
        value={params.structure}
        options={counts.leads.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        name="meteo"
        label="Météo"
        all="Toutes"
        value={params.meteo}
        options={optionsOf(actionFields.confidence)}
      />
      <CheckBox name="retard" checked={params.retard}>
        En retard ({counts.late})
      </CheckBox>
      <CheckBox name="blocage" checked={params.blocage}>
        Bloquées ({counts.blocked})
      </CheckBox>
    </Filters>
  );
}
