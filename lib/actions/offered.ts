import type { ActionParents } from "@/db/actions/parents";
import type { TerritoryKind } from "@/db/enums";
import { communesIn } from "@/db/territories/communes";
import type { Offered } from "./record";

type Row = {
  id: string;
  planId: string;
  regionId: string;
  territoryId: string;
  territoryKind: TerritoryKind;
};

/** What it names already stays on offer. */
const keptOf = (links: readonly { of: string; id: string }[], { id }: Row) =>
  links.filter(({ of }) => of === id);

const termsOf = (words: ActionParents["words"], kind: string) =>
  words.flatMap((one) => (one.kind === kind ? [{ id: one.code }] : []));

const known = ({ organisations }: ActionParents, { regionId, territoryId }: Row) =>
  organisations.filter(
    (one) => one.regionId === regionId && (one.territoryId === null || one.territoryId === territoryId),
  );

/** With whom, for whom and where, of what was read for several. */
const besides = (parents: ActionParents, row: Row) => ({
  partners: [...known(parents, row), ...keptOf(parents.kept.partners, row)],
  audiences: termsOf(parents.words, "audience"),
  sectors: termsOf(parents.words, "sector"),
  communes: [
    ...communesIn(parents.communes, row).map((code) => ({ id: code })),
    ...keptOf(parents.kept.communes, row),
  ],
});

/** What is offered to one action of what was read for several: of its plan, its territory and its Région. */
export const offeredTo = (
  parents: ActionParents,
  row: Row,
  { objectives, territories, regionalObjectives } = parents,
): Offered => ({
  objectives: objectives.filter((one) => one.planId === row.planId),
  organisations: known(parents, row),
  ...besides(parents, row),
  territories: territories.filter(
    (one) =>
      one.regionId === row.regionId &&
      one.id !== row.territoryId &&
      one.kind !== "region" &&
      (one.onlyOf === null || one.onlyOf.includes(row.id)),
  ),
  regionalObjectives: regionalObjectives.filter((one) => one.regionId === row.regionId),
});
