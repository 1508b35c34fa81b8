import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { titled } from "@/lib/auth/titled";
import { groupedOn } from "@/lib/territories/rules";
import { requireWrittenTerritory } from "@/lib/territories/written";
import { SplitForm } from "./split-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Scinder un territoire", async ({ params }: Props) =>
  requireWrittenTerritory((await params).slug),
);

export default async function SplitPage({ params }: Props) {
  const { viewer, known, territory } = await requireWrittenTerritory((await params).slug);
  if (territory.kind === "region" || territory.closedOn !== null) notFound();
  const mine = groupedOn(territory.id, viewer.today, known);
  const epcis = known.epcis.filter(({ siren }) => mine.includes(siren));
  const nextYear = `${Number(viewer.today.slice(0, 4)) + 1}-01-01`;
  return (
    <>
      <PageHead
        title={territory.name}
        crumbs={[
          { label: "Territoires et périmètres", href: "/territoires/perimetres" },
          { label: "Le territoire", href: `/territoires/${territory.slug}/perimetre` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Scinder le territoire"
            sub="Ce territoire ferme ce jour-là, ses fiches restent les siennes, et les habilitations sur chacun des nouveaux les ouvrent."
          >
            <SplitForm territory={territory} epcis={epcis} on={nextYear} requestKey={randomUUID()} />
          </Block>
        </div>
      </div>
    </>
  );
}
