import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlanStatusBadge } from "@/components/plans/status-badge";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Words } from "@/components/ui/words";
import { getPlde } from "@/db/plans/plde/reads";
import { requireReader } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { href } from "@/lib/kernel/search-params";
import { typedOf } from "@/lib/kernel/typed-values";
import { can } from "@/lib/permissions/can";
import { periodLabel, pldeSaid } from "@/lib/plans/labels";
import { pldeFields } from "@/lib/plans/plde/fields";
import { mostOpen } from "@/lib/plans/plde/standing";
import { removePlde } from "../../mutations";
import { EditPldeForm } from "./plde-form";
import { pldeParams } from "./search-params";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  return { viewer, plde: parsed.success ? await getPlde(viewer.scope, parsed.data) : null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { plde } = await load((await params).id);
  return { title: plde?.title ?? "Page introuvable" };
}

export default async function PldePage({ params, searchParams }: Props) {
  const { viewer, plde } = await load((await params).id);
  if (!plde) notFound();
  const { fait } = pldeParams.parse(await searchParams);
  const opens = can(viewer, "plan.open", plde);
  const editable = can(viewer, "plan.write", { ...plde, planStatus: mostOpen(plde.plans) }, "unsigned");
  const texts = [
    { title: "Priorités", text: plde.priorities },
    { title: "Documents de référence", text: plde.documents },
  ].filter(({ text }) => text !== "");
  // Where it is written, its form shows them.
  const shown = editable ? [] : texts;
  return (
    <>
      {fait && <Done>{pldeSaid[fait]}</Done>}
      <PageHead
        title={plde.title}
        crumbs={[{ label: "Plans d’actions", href: "/plans" }, { label: plde.territoryName }]}
        tools={
          opens && (
            <ButtonLink href={href("/plans/nouveau", { plde: plde.id })} icon="plus">
              Plan d’actions
            </ButtonLink>
          )
        }
      >
        <Facts>
          {[`PLDE ${periodLabel(plde)}`, `Du ${formatDate(plde.startsOn)} au ${formatDate(plde.endsOn)}`]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Plans d’actions ESS" count={plde.plans.length || undefined}>
            {plde.plans.length === 0 && (
              <Empty
                gesture={
                  opens && (
                    <Link href={href("/plans/nouveau", { plde: plde.id })} prefetch={false}>
                      Ouvrir le plan
                    </Link>
                  )
                }
              >
                Aucun plan n’est encore ouvert sous ce PLDE.
              </Empty>
            )}
            <ul className="held">
              {plde.plans.map((plan) => (
                <li key={plan.id}>
                  <div>
                    <Link href={`/plans/${plan.id}`} prefetch={false}>
                      {plan.title}
                    </Link>
                    <span className="cover">
                      Plan nº&nbsp;{plan.number}, {periodLabel(plan)}
                    </span>
                  </div>
                  <PlanStatusBadge plan={plan} today={viewer.today} />
                </li>
              ))}
            </ul>
            {opens && (
              <p className="note">
                <Link href={href("/plans/passe", { plde: plde.id })} prefetch={false}>
                  Entrer un plan passé
                </Link>
              </p>
            )}
          </Block>
          {editable ? (
            <Block title="Le PLDE" id="plde">
              <EditPldeForm
                plde={{ id: plde.id, version: plde.version, values: typedOf(pldeFields, plde) }}
                requestKey={randomUUID()}
              />
            </Block>
          ) : null}
          {shown.map(({ title, text }) => (
            <Block key={title} title={title}>
              <p className="prose">
                <Words>{text}</Words>
              </p>
            </Block>
          ))}
        </div>
        {editable && plde.plans.length === 0 && (
          <div className="c4 side-col">
            <BinForm
              mutation={removePlde}
              hidden={{ pldeId: plde.id, version: plde.version, requestKey: randomUUID() }}
              opens="Supprimer le PLDE"
              asks="Mettre ce PLDE à la corbeille&nbsp;?"
            >
              Aucun plan n’en dépend. Il revient s’il est restauré.
            </BinForm>
          </div>
        )}
      </div>
    </>
  );
}
