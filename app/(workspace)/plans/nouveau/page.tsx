import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PickPlde } from "@/components/plans/pick-plde";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { getLastPlan } from "@/db/plans/openings";
import { titled } from "@/lib/auth/titled";
import { href } from "@/lib/kernel/search-params";
import { readOpenings } from "@/lib/plans/opening";
import { proposedPlan } from "@/lib/plans/rules";
import { NewPlanForm } from "./plan-form";
import { newPlanParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async (plde?: string, territory?: string) => {
  const found = await readOpenings(plde, territory);
  return found ?? notFound();
});

export const generateMetadata = titled("Ouvrir un plan", async ({ searchParams }: Props) => {
  const { plde, territoire } = newPlanParams.parse(await searchParams);
  return load(plde, territoire);
});

export default async function NewPlanPage({ searchParams }: Props) {
  const asked = newPlanParams.parse(await searchParams);
  const { viewer, pldes, plde } = await load(asked.plde, asked.territoire);
  if (!plde)
    return (
      <>
        <PageHead title="Ouvrir un plan" crumbs={[{ label: "Plans d’actions", href: "/plans" }]} />
        <PickPlde
          pldes={pldes}
          hrefFor={(id) => href("/plans/nouveau", { plde: id })}
          create={href("/plans/plde/nouveau", { territoire: asked.territoire })}
        />
      </>
    );
  const last = await getLastPlan(viewer.scope, plde.territoryId);
  return (
    <>
      <PageHead
        title="Ouvrir un plan"
        crumbs={[{ label: plde.territoryName }, { label: plde.title, href: `/plans/plde/${plde.id}` }]}
      >
        <p className="sub">
          Le plan s’ouvre en élaboration. Ses textes se complètent plus tard&nbsp;; ses objectifs et ses
          actions s’ajoutent sur sa page.
        </p>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Le plan d’actions ESS">
            <NewPlanForm pldeId={plde.id} values={proposedPlan(plde, last)} requestKey={randomUUID()} />
          </Block>
        </div>
      </div>
    </>
  );
}
