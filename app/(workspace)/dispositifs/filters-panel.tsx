import { Downloads } from "@/components/ui/downloads";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { projectStages, schemeKinds } from "@/db/enums";
import { formatCount } from "@/lib/french/format";
import { chipsOf } from "@/lib/kernel/chips";
import { href } from "@/lib/kernel/search-params";
import { projectStageLabels, projectStageNumbers } from "@/lib/projects/labels";
import { schemeKindLabels, wordsAsked } from "@/lib/schemes/labels";
import type { SchemesParams } from "./search-params";

const path = "/dispositifs";

type Props = {
  asked: SchemesParams;
  departements: readonly { code: string; name: string }[];
  total: number;
};

export function FiltersPanel({ asked, departements, total }: Props) {
  return (
    <Filters
      action={path}
      chips={chipsOf(path, asked, { words: wordsAsked(departements), named: { type: "Type de soutien" } })}
      count={formatCount(total, "dispositif")}
      tools={total > 0 && <Downloads href={href(`${path}/export`, asked)} />}
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} />
      <FilterSelect
        name="departement"
        label="Département"
        all="Toute la région"
        value={asked.departement}
        options={departements.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FilterSelect
        name="etape"
        label="Étape"
        all="Les trois étapes"
        value={asked.etape}
        options={projectStages.map((value) => ({
          value,
          label: `${projectStageNumbers[value]} ${projectStageLabels[value]}`,
        }))}
      />
      <FilterSelect
        name="type"
        label="Type de soutien"
        all="Tous"
        value={asked.type}
        options={schemeKinds.map((value) => ({ value, label: schemeKindLabels[value] }))}
      />
    </Filters>
  );
}
