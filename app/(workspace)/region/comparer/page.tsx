import Link from "next/link";
import { cache } from "react";
import { ComparedLede } from "@/components/snapshots/compared-lede";
import { FiguresTable } from "@/components/snapshots/figures-table";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Block } from "@/components/ui/block";
import { DownloadMenu } from "@/components/ui/download-menu";
import { Empty } from "@/components/ui/empty";
import { Filters } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { titled } from "@/lib/auth/titled";
import { requireRegionReader } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { href, listId, readParams } from "@/lib/kernel/search-params";
import { compare } from "@/lib/snapshots/compare";
import { figureChanges } from "@/lib/snapshots/figures";
import { coverageSaid, readRegionCompared, sinceSaid } from "@/lib/snapshots/region";
import { OpenedPanel } from "./opened-panel";
import { regionCompareParams } from "./search-params";
import { TerritoriesPanel } from "./territories-panel";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = titled("Ce qui a changé dans la région", requireRegionReader);

const load = cache(async (de: string | undefined, a: string | undefined) => {
  const viewer = await requireRegionReader();
  return { compared: await readRegionCompared(viewer, { de, a }) };
});

export default async function RegionComparePage({ searchParams }: Props) {
  const { asked, refused } = readParams(regionCompareParams, await searchParams);
  const { compared } = await load(asked.de, asked.a);
  const { first, second, live, plans, before, after } = compared;
  const path = "/region/comparer";
  const days = { de: first, a: live ? undefined : second };
  const opens = (more: Record<string, string | undefined>) => `${href(path, { ...days, ...more })}#${listId}`;
  const left = plans.filter(({ covered }) => !covered);
  const { changes } = compare(before, after);
  const until = live ? "" : `, jusqu’au ${formatDate(second)}`;
  return (
    <div className="compared">
      <PageHead
        title="Ce qui a changé dans la région"
        crumbs={[{ label: "La région", href: "/region" }]}
        tools={<PrintButton />}
      >
        {before.length > 0 && (
          <ComparedLede
            period={`${sinceSaid(compared)}${until}`}
            before={before}
            after={after}
            opens={(changement) => opens({ changement })}
          />
        )}
        <p className="cover">
          {coverageSaid(compared)}
          {left.length > 0 &&
            ` Sans instantané à ces dates, et hors des totaux\u00a0: ${left.map(({ territory }) => territory).join(", ")}.`}
        </p>
      </PageHead>
      <RefusedFilters refused={refused} />
      <div className="no-print">
        <Filters action={path} tools={<DownloadMenu href={href(`${path}/export`, days)} />}>
          <div className="f">
            <label htmlFor="filtre-de">Depuis le</label>
            <input id="filtre-de" type="date" name="de" defaultValue={first} key={first} />
          </div>
          <div className="f">
            <label htmlFor="filtre-a">Jusqu’au (vide&nbsp;: aujourd’hui)</label>
            <input id="filtre-a" type="date" name="a" defaultValue={days.a ?? ""} key={days.a ?? ""} />
          </div>
        </Filters>
      </div>
      {before.length === 0 && after.length === 0 ? (
        <Empty>
          Aucun plan en vigueur n’a d’instantané à cette date&nbsp;: choisissez-en une plus récente.
        </Empty>
      ) : (
        <div className="main-col">
          <OpenedPanel asked={asked} compared={compared} changes={changes} />
          <TerritoriesPanel plans={plans} changes={changes} opens={opens} />
          <Block title="En chiffres" id="chiffres">
            <FiguresTable
              figures={figureChanges(before, after)}
              days={["Avant", live ? "Aujourd’hui" : "Après"]}
              opens={(figure, cote) => opens({ figure, cote })}
            />
          </Block>
        </div>
      )}
      <p className="note no-print">
        <Link href="/plans" prefetch={false}>
          Voir les plans
        </Link>
      </p>
    </div>
  );
}
