import { randomUUID } from "node:crypto";
import Link from "next/link";
import { GroundHistory, SavedOn } from "@/components/page/ground-layout";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { PageHead } from "@/components/ui/page-head";
import { getRegionalObjective, listRegionalObjectiveChanges } from "@/db/policy/objectives/reads";
import { entriesShown } from "@/lib/audit/history";
import { groundPage } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { formatCount } from "@/lib/french/format";
import { rowParams } from "@/lib/kernel/search-params";
import { regionalObjectiveTelling } from "@/lib/policy/objectives/history";
import { regionalObjectiveSaid } from "@/lib/policy/objectives/labels";
import { removeObjective } from "../../mutations";
import { EditForm } from "./edit-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const pageParams = rowParams(regionalObjectiveSaid);
const load = groundPage(getRegionalObjective);

export const generateMetadata = titled("Un objectif de la Région", async ({ params }: Props) =>
  load((await params).id),
);

export default async function RegionalObjectivePage({ params, searchParams }: Props) {
  const { viewer, row: objective, editable } = await load((await params).id);
  const { fait, historique } = pageParams.parse(await searchParams);
  const all = historique === "tout";
  const { id, version, label, rank, actions } = objective;
  return (
    <>
      {fait && <Done>{regionalObjectiveSaid[fait]}</Done>}
      <PageHead title={label} crumbs={[{ label: "La politique régionale", href: "/politique-regionale" }]} />
      <div className="grid lay">
        <div className="c8 main-col">
          {editable && (
            <Block title="Modifier l’objectif">
              <EditForm objective={{ id, version }} values={{ label, rank }} requestKey={randomUUID()} />
            </Block>
          )}
          <GroundHistory
            changes={await listRegionalObjectiveChanges(viewer.scope, id, entriesShown(all) + 1)}
            telling={regionalObjectiveTelling}
            viewer={viewer}
            all={all}
            href={`/politique-regionale/objectifs/${id}`}
          />
        </div>
        <div className="c4 side-col">
          <Block title="Les actions" className="side">
            <p>
              {actions === 0
                ? "Aucune action que vous lisez ne le sert."
                : `${formatCount(actions, "action")} que vous lisez le ${actions > 1 ? "servent" : "sert"}.`}{" "}
              <Link href="/actions" prefetch={false}>
                Voir les actions
              </Link>
            </p>
          </Block>
          <SavedOn row={objective} timeZone={viewer.timeZone} />
          {editable && (
            <BinForm
              mutation={removeObjective}
              hidden={{ regionalObjectiveId: id, version, requestKey: randomUUID() }}
              opens="Retirer l’objectif"
              asks="Ne plus proposer cet objectif&nbsp;?"
            >
              Les actions qui le servent le gardent. Il revient s’il est restauré.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
