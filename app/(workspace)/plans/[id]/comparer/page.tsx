import { notFound } from "next/navigation";
import { cache } from "react";
import { ChangeLists } from "@/components/snapshots/change-lists";
import { ComparedLede } from "@/components/snapshots/compared-lede";
import { FiguresTable } from "@/components/snapshots/figures-table";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Block } from "@/components/ui/block";
import { DownloadMenu } from "@/components/ui/download-menu";
import { Empty } from "@/components/ui/empty";
import { FilterSelect } from "@/components/ui/filter-select";
import { Filters } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatShortDate } from "@/lib/french/format";
import { href, readParams } from "@/lib/kernel/search-params";
import { periodLabel } from "@/lib/plans/labels";
import { compare } from "@/lib/snapshots/compare";
import { figureChanges } from "@/lib/snapshots/figures";
import { snapshotName, todayWord } from "@/lib/snapshots/labels";
import { dayWord, readCompared } from "@/lib/snapshots/read";
import { periodSaid } from "@/lib/snapshots/sentence";
import { compareParams } from "./search-params";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (id: string, de: string | undefined, a: string | undefined) => {
  const viewer = await requireReader();
  const compared = await readCompared(viewer, id, { de, a });
  return compared ? { viewer, ...compared } : notFound();
});

export const generateMetadata = titled(
  "Comparer le plan à deux dates",
  async ({ params, searchParams }: Props) => {
    const { de, a } = compareParams.parse(await searchParams);
    return load((await params).id, de, a);
  },
);

export default async function ComparePage({ params, searchParams }: Props) {
  const { asked, refused } = readParams(compareParams, await searchParams);
  const { viewer, plan, snapshots, first, second, before, after } = await load(
    (await params).id,
    asked.de,
    asked.a,
  );
  const path = `/plans/${plan.id}`;
  const head = (
    <PageHead
      title="Ce qui a changé dans le plan"
      crumbs={[
        { label: plan.territoryName },
        { label: `Plan ${periodLabel(plan)}`, href: path },
        { label: "Instantanés", href: `${path}/instantanes` },
      ]}
      tools={snapshots.length > 0 && <PrintButton />}
    >
      {snapshots.length > 0 && (
        <ComparedLede period={periodSaid(first, second)} before={before} after={after} />
      )}
    </PageHead>
  );
  if (snapshots.length === 0)
    return (
      <>
        {head}
        <RefusedFilters refused={refused} />
        <Empty>
          Aucun instantané n’a encore été pris de ce plan&nbsp;: il n’y a rien à comparer à aujourd’hui.
        </Empty>
      </>
    );
  const options = snapshots.map((one) => ({ value: one.id, label: snapshotName(one) }));
  const [de, a] = [dayWord(first), dayWord(second)];
  const { changes } = compare(before, after);
  const say = ({ on }: { on: string }) => formatShortDate(on, viewer.today);
  return (
    <div className="compared">
      {head}
      <RefusedFilters refused={refused} />
      <div className="no-print">
        <Filters
          action={`${path}/comparer`}
          tools={<DownloadMenu href={href(`${path}/comparer/export`, { de, a })} />}
        >
          <FilterSelect
            name="de"
            label="Depuis"
            value={de}
            options={options}
            all="Aujourd’hui"
            allValue={todayWord}
          />
          <FilterSelect
            name="a"
            label="Jusqu’à"
            value={a}
            options={options}
            all="Aujourd’hui"
            allValue={todayWord}
          />
        </Filters>
      </div>
      <div className="main-col">
        <Block title="En chiffres" id="chiffres">
          <FiguresTable
            figures={figureChanges(before, after)}
            days={[say(first), second.snapshot ? say(second) : "Aujourd’hui"]}
            opens={(figure, side) =>
              href(`${path}/instantanes/${side === "avant" ? de : a}`, {
                figure: figure === "actions" ? undefined : figure,
              })
            }
          />
        </Block>
        <ChangeLists changes={changes} />
      </div>
    </div>
  );
}
