import type { ReactElement } from "react";
import { labelsOf } from "@/lib/kernel/derived";
import { territoryTakeBack } from "@/lib/territories/fields";
import { PerimeterForm } from "./(workspace)/territoires/[slug]/changer-perimetre/perimeter-form";
import { EndForm } from "./(workspace)/territoires/[slug]/fermer/end-form";
import { EditForm as TerritoryEditForm } from "./(workspace)/territoires/[slug]/modifier/edit-form";
import { TakeBackForm } from "./(workspace)/territoires/[slug]/perimetre/take-back-form";
import { MergeForm as TerritoryMergeForm } from "./(workspace)/territoires/[slug]/reunir/merge-form";
import { SplitForm } from "./(workspace)/territoires/[slug]/scinder/split-form";
import { ImportForm } from "./(workspace)/territoires/importer/import-form";
import { TerritoryForm } from "./(workspace)/territoires/nouveau/territory-form";
import { EachForm } from "./(workspace)/territoires/un-par-epci/each-form";

const options = [{ value: "a", label: "A" }];
const ready = { requestKey: "k", today: "2026-11-23" };
const place = { id: "a", slug: "a", name: "A", version: 1 };
const leads = [{ id: "a", name: "A", acronym: null, rank: 1 }];
const epcis = [{ siren: "1", name: "A", population: 1, departementName: "D" }];

/** The form that asks each part of the dictionary of territories, by the name of the part. */
export const territoryForms: Readonly<Record<string, ReactElement>> = {
  ...Object.fromEntries(
    ["territoryFields", "territoryMake"].map((part) => [
      part,
      <TerritoryForm key={part} {...ready} epcis={epcis} leads={leads} map={null} startsOn={ready.today} />,
    ]),
  ),
  territoryEdit: <TerritoryEditForm {...ready} territory={place} values={{}} leads={leads} own={false} />,
  territoryPerimeter: <PerimeterForm {...ready} territory={place} epcis={epcis} map={null} values={[]} />,
  territoryEnd: <EndForm {...ready} territory={place} />,
  territoryMerge: (
    <TerritoryMergeForm {...ready} territory={place} others={options} leads={leads} on={ready.today} />
  ),
  territoryTakeBack: (
    <TakeBackForm {...ready} labels={labelsOf(territoryTakeBack)} change={{ ...place, territoryId: "a" }}>
      A
    </TakeBackForm>
  ),
  territorySplit: <SplitForm {...ready} territory={place} epcis={epcis} map={null} on={ready.today} />,
  territoryEach: <EachForm {...ready} startsOn={ready.today} submits="S" />,
  territoryImport: <ImportForm {...ready} startsOn={ready.today} />,
};
