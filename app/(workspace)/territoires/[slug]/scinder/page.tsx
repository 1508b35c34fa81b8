import { randomUUID } from "node:crypto";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { getEpciMap } from "@/db/maps/reads";
import { titled } from "@/lib/auth/titled";
import { groupedOn } from "@/lib/territories/rules";
import { requireLivingTerritory } from "@/lib/territories/written";
import { SplitForm } from "./split-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Scinder un territoire", async ({ params }: Props) =>
  requireLivingTerritory((await params).slug),
);

export default async function SplitPage({ params }: Props) {
  const { viewer, known, territory } = await requireLivingTerritory((await params).slug);
  const mine = groupedOn(territory.id, viewer.today, known);
  const epcis = known.epcis.filter(({ siren }) => mine.includes(siren));
  const nextYear = `${Number(viewer.today.slice(0, 4)) + 1}-01-01`;
  return (
    <TerritoryGesturePage
      territory={territory}
      title="Scinder le territoire"
      sub="Ce territoire ferme ce jour-là, ses fiches restent les siennes, et les habilitations sur chacun des nouveaux les ouvrent."
    >
      <SplitForm
        {...{ territory, epcis }}
        map={await getEpciMap(viewer.scope, mine)}
        on={nextYear}
        requestKey={randomUUID()}
      />
    </TerritoryGesturePage>
  );
}
