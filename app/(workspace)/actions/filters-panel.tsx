import { PeriodFilter } from "@/components/domain/period-filter";
import { PlaceFilters } from "@/components/domain/place-filters";
import { CheckBox } from "@/components/ui/check-box";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { actionStatuses, axes, confidences } from "@/db/enums";
import type { Places } from "@/db/queries/places";
import { axisShortLabels } from "@/lib/actions/axes";
import { awaitedDecisionLabels, confidenceDueLabel, confidenceLabels } from "@/lib/actions/labels";
import { actionStatusLabels } from "@/lib/actions/states";
import { chipsOf } from "@/lib/chips";
import { formatCount } from "@/lib/format";
import { objectiveOptions, objectiveWords } from "@/lib/plans/objectives";
import { href } from "@/lib/search-params";
import { type ActionsParams, actionsUrl } from "./search-params";

const path = "/actions";
const openLabel = "Ouvertes";

type Props = {
  asked: ActionsParams;
  places: Places;
  /** Of the one territory that is read or asked. */
  objectives: Parameters<typeof objectiveOptions>[0];
  /** The objective asked, in words. */
  objective: string | null;
  total: number;
  today: string;
};

export function FiltersPanel({ asked, places, objectives, objective, total, today }: Props) {
  const params = actionsUrl(asked);
  const words = (param: string, value: string): string | undefined => {
    if (param === "territoire") return places.territories.find(({ slug }) => slug === value)?.name;
    if (param === "objectif") return objectiveWords(value, objective);
    if (param === "departement") return places.departements.find(({ code }) => code === value)?.name;
    const labels: Record<string, Record<string, string>> = {
      axe: axisShortLabels,
      etat: { ...actionStatusLabels, open: openLabel },
      meteo: { ...confidenceLabels, none: "Non renseignée", due: confidenceDueLabel },
      decision: { ...awaitedDecisionLabels, any: "De la Région ou du territoire" },
      periode: { toutes: "toutes" },
    };
    return labels[param]?.[value];
  };
  const options = objectiveOptions(objectives);
  const offered = options.some(({ value }) => value === asked.objectif);
  return (
    <Filters
      action={path}
      chips={chipsOf(path, params, { words, all: { etat: "tous" } })}
      count={formatCount(total, "action")}
      kept={{
        ...(asked.tri && { tri: asked.tri }),
        ...(asked.objectif && !offered && { objectif: asked.objectif }),
      }}
      tools={
        <a href={href(`${path}/export`, params)} download>
          CSV
        </a>
      }
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} />
      <PlaceFilters places={places} territoire={asked.territoire} departement={asked.departement} />
      <FilterSelect
        name="axe"
        label="Axe"
        all="Les trois axes"
        value={asked.axe}
        options={axes.map((value) => ({ value, label: axisShortLabels[value] }))}
      />
      {options.length > 0 && (offered || !asked.objectif) && (
        <FilterSelect name="objectif" label="Objectif" all="Tous" value={asked.objectif} options={options} />
      )}
      <FilterSelect
        name="etat"
        label="État"
        all="Tous"
        allValue="tous"
        value={asked.etat}
        options={[
          { value: "open", label: openLabel },
          ...actionStatuses.map((value) => ({ value, label: actionStatusLabels[value] })),
        ]}
      />
      <FilterSelect
        name="meteo"
        label="Météo"
        all="Toutes"
        value={asked.meteo}
        options={[
          ...confidences.map((value) => ({ value, label: confidenceLabels[value] })),
          { value: "none", label: "Non renseignée" },
          { value: "due", label: confidenceDueLabel },
        ]}
      />
      <FilterSelect
        name="decision"
        label="Décision attendue"
        all="Toutes"
        value={asked.decision}
        options={[
          { value: "any", label: "De la Région ou du territoire" },
          { value: "region", label: "De la Région" },
          { value: "territory", label: "Du territoire" },
        ]}
      />
      <PeriodFilter today={today} periode={asked.periode} all="Plans en vigueur" />
      <CheckBox name="retard" checked={asked.retard}>
        En retard
      </CheckBox>
      <CheckBox name="blocage" checked={asked.blocage}>
        Bloquées
      </CheckBox>
      <CheckBox name="silence" checked={asked.silence}>
        Sans mise à jour depuis 90 jours
      </CheckBox>
      <CheckBox name="reprise" checked={asked.reprise}>
        À reprendre
      </CheckBox>
    </Filters>
  );
}
