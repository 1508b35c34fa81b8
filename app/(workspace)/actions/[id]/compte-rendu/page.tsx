import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AxisTag } from "@/components/actions/axis-tag";
import { Downloads } from "@/components/ui/downloads";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { listBudgetLines } from "@/db/actions/budget/reads";
import { listFundings } from "@/db/actions/fundings/reads";
import { getAction } from "@/db/actions/reads";
import { prepareReport, yearShown } from "@/lib/actions/budget/report";
import { reportSentence } from "@/lib/actions/budget/report-sentences";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { can, placeOf } from "@/lib/permissions/can";
import { DonePanel } from "./done-panel";
import { GapsPanel } from "./gaps-panel";
import { reportParams, yearAsked } from "./search-params";
import { SidePanel } from "./side-panel";

type Props = {
  searchParams: Promise<Record<string, string | string[]>>;
  params: Promise<{ id: string }>;
};

/** The action with all its money, of every year. */
const load = cache(async (asked: string) => {
  const { scope, ...viewer } = await requireViewer();
  const parsed = id.safeParse(asked);
  const action = parsed.success ? await getAction(scope, parsed.data) : null;
  if (!action) notFound();
  const money = await Promise.all([listBudgetLines(scope, action.id), listFundings(scope, action.id)]);
  return { viewer: { scope, ...viewer }, action, money };
});

export const generateMetadata = titled("Compte rendu financier d’une action", async ({ params }: Props) =>
  load((await params).id),
);

export default async function FinancialReportPage({ params, searchParams }: Props) {
  const { viewer, action, money } = await load((await params).id);
  const { annee } = reportParams.parse(await searchParams);
  const { years } = prepareReport(...money, null);
  const year = yearAsked(annee, yearShown(years, viewer.today));
  const report = prepareReport(...money, year);
  const here = `/actions/${action.id}/compte-rendu`;
  const shown = year === null ? "toutes" : String(year);
  return (
    <>
      <PageHead
        title="Compte rendu financier"
        number={actionCode(action)}
        crumbs={[
          { label: action.territoryName },
          { label: action.title, href: `/actions/${action.id}` },
          { label: "Budget et financement", href: `/actions/${action.id}/budget` },
          { label: <AxisTag axis={action.axis} /> },
        ]}
        tools={
          years.length > 0 && (
            <>
              <PrintButton />
              <Downloads href={`${here}/export?annee=${shown}`} />
            </>
          )
        }
      >
        <Lede>{`${year === null ? "Toutes les années" : year}\u00a0: ${reportSentence(report)}`}</Lede>
      </PageHead>
      {years.length > 1 && (
        <Tabs label="Année du compte rendu">
          {[...years.map(String), "toutes"].map((one) => (
            <Link
              key={one}
              href={`${here}?annee=${one}`}
              prefetch={false}
              aria-current={one === shown ? "page" : undefined}
            >
              {one === "toutes" ? "Toutes les années" : one}
            </Link>
          ))}
        </Tabs>
      )}
      <div className="grid lay">
        <div className="c12 main-col">
          <DonePanel action={action} />
          <SidePanel
            title="Charges"
            side={report.expenses}
            years={year === null}
            empty="Aucune dépense n’est inscrite pour cette période."
          />
          <SidePanel
            title="Produits"
            side={report.resources}
            years={year === null}
            empty="Aucun financement n’est inscrit pour cette période."
          />
          <GapsPanel
            report={report}
            actionId={action.id}
            editable={can(viewer, "action.write", placeOf(action))}
          />
        </div>
      </div>
    </>
  );
}
