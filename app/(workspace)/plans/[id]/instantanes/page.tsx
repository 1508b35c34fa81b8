import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { getPlan } from "@/db/plans/reads";
import { listSnapshots } from "@/db/snapshots/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount, formatDate } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { href, rowParams } from "@/lib/kernel/search-params";
import { can, placeOfPlan } from "@/lib/permissions/can";
import { periodLabel } from "@/lib/plans/labels";
import { snapshotKindLabels, snapshotSaid } from "@/lib/snapshots/labels";
import { SnapshotForm } from "./snapshot-form";

const pageParams = rowParams(snapshotSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const plan = parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null;
  if (!plan) notFound();
  return { viewer, plan };
});

export const generateMetadata = titled("Instantanés du plan", async ({ params }: Props) =>
  load((await params).id),
);

export default async function SnapshotsPage({ params, searchParams }: Props) {
  const { viewer, plan } = await load((await params).id);
  const { fait } = pageParams.parse(await searchParams);
  const snapshots = await listSnapshots(viewer.scope, plan.id);
  const path = `/plans/${plan.id}`;
  return (
    <>
      {fait && <Done key={fait}>{snapshotSaid[fait]}</Done>}
      <PageHead
        title="Instantanés du plan"
        crumbs={[{ label: plan.territoryName }, { label: `Plan ${periodLabel(plan)}`, href: path }]}
        tools={
          snapshots.length > 0 && (
            <ButtonLink href={`${path}/comparer`} variant="second">
              Comparer
            </ButtonLink>
          )
        }
      >
        <p className="sub">
          Un instantané garde le plan tel qu’il était un jour donné. Rien ne le change ensuite. Il en est pris
          un d’office à la signature, à chaque avenant, à la fin de l’année et à la clôture.
        </p>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Instantanés" count={snapshots.length || undefined}>
            {snapshots.length === 0 ? (
              <Empty>Aucun instantané n’a encore été pris de ce plan.</Empty>
            ) : (
              <TableFrame label="Instantanés du plan">
                <table className="t">
                  <caption className="vh">Instantanés du plan, le dernier d’abord</caption>
                  <thead>
                    <tr>
                      <th scope="col">Pris le</th>
                      <th scope="col">Motif</th>
                      <th scope="col">Nom</th>
                      <th scope="col">Par</th>
                      <th scope="col">Actions</th>
                      <th scope="col">Depuis</th>
                    </tr>
                  </thead>
                  <tbody>
                    {snapshots.map((one) => (
                      <tr key={one.id}>
                        <th scope="row">{formatDate(one.takenOn)}</th>
                        <td>{snapshotKindLabels[one.kind]}</td>
                        <td>{one.label ? <Typeset>{one.label}</Typeset> : "—"}</td>
                        <td>{one.by ?? "D’office"}</td>
                        <td>
                          <Link href={`${path}/instantanes/${one.id}`} prefetch={false}>
                            {formatCount(one.actions, "action")}
                          </Link>
                        </td>
                        <td>
                          <Link href={href(`${path}/comparer`, { de: one.id })} prefetch={false}>
                            Ce qui a changé
                            <span className="vh"> depuis le {formatDate(one.takenOn)}</span>
                          </Link>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableFrame>
            )}
          </Block>
        </div>
        {can(viewer, "snapshot.write", placeOfPlan(plan)) && (
          <div className="c4 side-col">
            <Block title="Prendre un instantané" id="prendre" sub="Du plan tel qu’il est aujourd’hui.">
              <SnapshotForm planId={plan.id} requestKey={randomUUID()} />
            </Block>
          </div>
        )}
      </div>
    </>
  );
}
