import { CheckBox } from "@/components/ui/check-box";
import { FilterSelect } from "@/components/ui/filter-select";
import { Filters } from "@/components/ui/filters";
import { actionStatuses, confidences } from "@/db/enums";
import { actionStatusLabels, confidenceLabels } from "@/lib/actions/labels";
import { formatCount } from "@/lib/format";
import { href } from "@/lib/search-params";
import type { PlanParams } from "./search-params";

type Props = {
  path: string;
  params: PlanParams;
  counts: { late: number; blocked: number; leads: readonly { id: string; name: string }[] };
  /** Actions that answer the filters. */
  found: number;
};

function asUrl({ etat, structure, meteo, retard, blocage }: PlanParams): Record<string, string | undefined> {
  return { etat, structure, meteo, retard: retard ? "oui" : undefined, blocage: blocage ? "oui" : undefined };
}

function labelOf(param: string, value: string, leads: Props["counts"]["leads"]): string {
  if (param === "structure") return leads.find(({ id }) => id === value)?.name ?? "structure";
  const status = actionStatuses.find((known) => known === value);
  const confidence = confidences.find((known) => known === value);
  if (status) return actionStatusLabels[status];
  if (confidence) return confidenceLabels[confidence];
  return param === "retard" ? "en retard" : "bloquées";
}

export function FiltersPanel({ path, params, counts, found }: Props) {
  const active = asUrl(params);
  const chips = Object.entries(active).flatMap(([param, value]) =>
    value
      ? [
          {
            param,
            value: labelOf(param, value, counts.leads),
            label: labelOf(param, value, counts.leads),
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
        options={actionStatuses.map((value) => ({ value, label: actionStatusLabels[value] }))}
      />
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
        options={confidences.map((value) => ({ value, label: confidenceLabels[value] }))}
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
