import type { ReactNode } from "react";
import { ChangesPanel } from "@/components/page/history";
import { ExampleMark } from "@/components/regions/example-mark";
import { Block } from "@/components/ui/block";
import type { Crumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import type { GroundChanges } from "@/db/audit/ground-changes";
import { entriesShown, latest } from "@/lib/audit/history";
import { type Telling, tellChanges } from "@/lib/audit/told";
import { formatInstant } from "@/lib/french/format";

type NewProps = { title: string; crumbs: readonly Crumb[]; sub: string; children: ReactNode };

/** The page of a form that makes a row of what is a Région's own. */
export function NewGroundPage({ title, crumbs, sub, children }: NewProps) {
  return (
    <>
      <PageHead title={title} crumbs={crumbs} />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Nouvelle fiche" sub={sub}>
            {children}
          </Block>
        </div>
      </div>
    </>
  );
}

type HistoryProps = {
  changes: GroundChanges;
  telling: Telling;
  viewer: { timeZone: string; today: string };
  all: boolean;
  href: string;
};

/** What was written on a row of what is a Région's own; `changes` holds one more than is shown. */
export function GroundHistory({ changes, telling, viewer, all, href }: HistoryProps) {
  const told = latest(tellChanges(changes, telling, viewer.timeZone), entriesShown(all), [changes.changes]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href={href}
      today={viewer.today}
      empty="Rien n’a été changé depuis la mise en place."
    />
  );
}

type SavedProps = { row: { updatedAt: Date; version: number; example?: boolean }; timeZone: string };

/** « Dernier enregistrement : 29 novembre 2026 à 22 h 10, version 3. », and that it is still of the example. */
export function SavedOn({ row, timeZone }: SavedProps) {
  return (
    <p className="cover">
      Dernier enregistrement&nbsp;: <Typeset>{formatInstant(row.updatedAt, timeZone)}</Typeset>, version{" "}
      {row.version}.{row.example && <ExampleMark />}
    </p>
  );
}
