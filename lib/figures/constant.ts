import type { TerritoryFigures } from "@/db/figures/territories";
import { naming } from "@/lib/french/naming";

type Row = Pick<TerritoryFigures, "slug" | "added">;

/** Where a row adds up others: the filter of the lists behind its numbers, and « avec Calaisis et Audomarois ». */
export const togetherOf = ({ slug, added }: Row): { place?: string; added?: string } =>
  added.length === 0
    ? {}
    : {
        place: [slug, ...added.map((one) => one.slug)].join("."),
        added: `avec ${naming(added.map(({ name }) => name))}`,
      };
