import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import { accountStates } from "@/db/accounts/rows";
import { roles } from "@/db/enums";
import { accountStateLabels, roleLabels } from "@/lib/accounts/labels";
import { formatCount } from "@/lib/french/format";
import { chipsOf } from "@/lib/kernel/chips";
import { href } from "@/lib/kernel/search-params";
import { type AccountsParams, accountsUrl } from "./search-params";

const path = "/administration";

type Props = { asked: AccountsParams; regions: readonly AdministeredRegion[]; total: number };

export function FiltersPanel({ asked, regions, total }: Props) {
  const params = accountsUrl(asked);
  const places = regions.flatMap((region) => [
    ...region.territories.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(region.slug ? [{ value: region.slug, label: `${region.name}, toute la Région` }] : []),
  ]);
  const words = (param: string, value: string): string | undefined => {
    if (param === "territoire") return places.find((place) => place.value === value)?.label;
    const labels: Record<string, Record<string, string>> = { role: roleLabels, etat: accountStateLabels };
    return labels[param]?.[value];
  };
  return (
    <Filters
      action={path}
      chips={chipsOf(path, params, { words, named: { territoire: "Périmètre" } })}
      count={formatCount(total, "compte")}
      kept={asked.tri ? { tri: asked.tri } : {}}
      tools={
        <a href={href(`${path}/export`, params)} download>
          CSV
        </a>
      }
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} hint="Nom ou adresse" />
      <FilterSelect
        name="role"
        label="Rôle"
        all="Tous"
        value={asked.role}
        options={roles.map((value) => ({ value, label: roleLabels[value] }))}
      />
      <FilterSelect
        name="territoire"
        label="Périmètre"
        all="Tous"
        value={asked.territoire}
        options={places}
      />
      <FilterSelect
        name="etat"
        label="État"
        all="Tous"
        value={asked.etat}
        options={accountStates.toReversed().map((value) => ({ value, label: accountStateLabels[value] }))}
      />
    </Filters>
  );
}
