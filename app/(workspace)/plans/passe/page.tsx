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
import { ArchiveForm } from "./archive-form";
import { archiveParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async (plde?: string, territory?: string) => {
  const found = await readOpenings(plde, territory);
  return found ?? notFound();
});

export const generateMetadata = titled("Entrer un plan passé", async ({ searchParams }: Props) => {
  const { plde, territoire } = archiveParams.parse(await searchParams);
  return load(plde, territoire);
});

export default async function ArchivePage({ searchParams }: Props) {
  const asked = archiveParams.parse(await searchParams);
  const { viewer, pldes, plde } = await load(asked.plde, asked.territoire);
  const title = "Entrer un plan passé";
  if (!plde)
    return (
      <>
        <PageHead title={title} crumbs={[{ label: "Plans d’actions", href: "/plans" }]} />
        <PickPlde
          pldes={pldes}
          hrefFor={(id) => href("/plans/passe", { plde: id })}
          create={href("/plans/plde/nouveau", { territoire: asked.territoire })}
        />
      </>
    );
  const last = await getLastPlan(viewer.scope, plde.territoryId);
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: plde.territoryName }, { label: plde.title, href: `/plans/plde/${plde.id}` }]}
      >
        <p className="sub">
          Un plan déjà fini entre comme clos à sa date de fin, et compte dans ses années. Entrez ensuite ses
          objectifs et ses actions, puis terminez la saisie sur sa page.
        </p>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Le plan passé">
            <ArchiveForm pldeId={plde.id} values={{ number: last.number + 1 }} requestKey={randomUUID()} />
          </Block>
        </div>
      </div>
    </>
  );
}
