import { ActionLines } from "@/components/actions/lines";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { listLedActions } from "@/db/actions/led";
import { readsSomewhere, type Viewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";

type Props = { organisationId: string; led: number; viewer: Viewer };

const shown = 12;

/** What the structure leads, of what this reader sees. */
export async function LedPanel({ organisationId, led, viewer: { scope } }: Props) {
  const reads = readsSomewhere(scope);
  const { rows, total } = await listLedActions(scope, organisationId, shown);
  const every = href("/actions", { structure: organisationId, etat: "tous" });
  return (
    <Block title="Actions conduites">
      {rows.length === 0 ? (
        <Empty>
          {!reads && led > 0
            ? `${formatCount(led, "action")}, que l’administration ne lit pas.`
            : "Cette structure ne conduit aucune action que vous lisez."}
        </Empty>
      ) : (
        <ActionLines rows={rows} total={total} every={every} />
      )}
    </Block>
  );
}
