import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { PageHead } from "@/components/ui/page-head";
import type { getMerged } from "@/db/organisations/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { organisationTitle } from "@/lib/organisations/labels";
import { HistoryPanel } from "./history-panel";

type Props = { merged: NonNullable<Awaited<ReturnType<typeof getMerged>>>; viewer: Viewer; all: boolean };

/** The former address of one that was merged away: where it went, and its history. */
export function MergedPanel({ merged, viewer, all }: Props) {
  return (
    <>
      <PageHead
        title={organisationTitle(merged)}
        crumbs={[{ label: "Structures", href: "/organisations" }]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Callout tone="info" title="Réunie avec une autre structure">
            <p>
              Tout ce qui la nommait nomme maintenant{" "}
              <Link href={`/organisations/${merged.mergedInto}`}>{merged.intoName}</Link>.
            </p>
          </Callout>
          <HistoryPanel organisationId={merged.id} viewer={viewer} all={all} into={merged.intoName} />
        </div>
      </div>
    </>
  );
}
