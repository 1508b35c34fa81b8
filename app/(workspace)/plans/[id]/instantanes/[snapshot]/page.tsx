import { notFound } from "next/navigation";
import { cache } from "react";
import { SnapshotRows } from "@/components/snapshots/rows-table";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { FilterSelect } from "@/components/ui/filter-select";
import { Filters } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { href, readParams } from "@/lib/kernel/search-params";
import { periodLabel } from "@/lib/plans/labels";
import { figureNames, rowsOf, snapshotFigures, totalOf } from "@/lib/snapshots/figures";
import { snapshotName } from "@/lib/snapshots/labels";
import { readDay } from "@/lib/snapshots/read";
import { formatTotal } from "@/lib/snapshots/words";
import { snapshotParams } from "./search-params";

type Props = {
  params: Promise<{ id: string; snapshot: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (id: string, snapshot: string) => {
  const viewer = await requireReader();
  const read = await readDay(viewer, id, snapshot);
  if (!read) notFound();
  return { viewer, ...read };
});

export const generateMetadata = titled("Instantané d’un plan", async ({ params }: Props) => {
  const { id, snapshot } = await params;
  return load(id, snapshot);
});

export default async function SnapshotPage({ params, searchParams }: Props) {
  const { id, snapshot: asked } = await params;
  const { plan, day, rows } = await load(id, asked);
  const {
    asked: { figure = "actions" },
    refused,
  } = readParams(snapshotParams, await searchParams);
  const path = `/plans/${plan.id}`;
  const here = `${path}/instantanes/${asked}`;
  const kept = rowsOf(figure, rows);
  const total = totalOf(figure, rows);
  // A figure that has no row of that day is offered by none, but for the one that is asked.
  const offered = figureNames.filter((name) => name === figure || rowsOf(name, rows).length > 0);
  return (
    <>
      <PageHead
        title={day.snapshot ? snapshotName(day.snapshot) : "Le plan aujourd’hui"}
        crumbs={[
          { label: plan.territoryName },
          { label: `Plan ${periodLabel(plan)}`, href: path },
          { label: "Instantanés", href: `${path}/instantanes` },
        ]}
        tools={
          day.snapshot && (
            <ButtonLink href={href(`${path}/comparer`, { de: day.snapshot.id })} variant="second">
              Ce qui a changé depuis
            </ButtonLink>
          )
        }
      >
        <p className="sub">{`Les actions du plan telles qu’elles étaient le ${formatDate(day.on)}.`}</p>
      </PageHead>
      <RefusedFilters refused={refused} />
      <Filters action={here} count={`${snapshotFigures[figure].label}\u00a0: ${formatTotal(figure, total)}`}>
        <FilterSelect
          name="figure"
          label="Chiffre"
          value={figure === "actions" ? undefined : figure}
          options={offered
            .filter((name) => name !== "actions")
            .map((name) => ({ value: name, label: snapshotFigures[name].label }))}
          all="Toutes les actions"
        />
      </Filters>
      <Block title={figure === "actions" ? "Actions de ce jour" : snapshotFigures[figure].label}>
        {kept.length === 0 ? (
          <Empty>Aucune action n’entre dans ce chiffre ce jour-là.</Empty>
        ) : (
          <SnapshotRows rows={kept} figure={figure} total={total} day={day.on} />
        )}
      </Block>
    </>
  );
}
