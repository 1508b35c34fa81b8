import { ActionLines } from "@/components/actions/lines";
import { Block } from "@/components/ui/block";
import { listPartneredActions } from "@/db/actions/led";
import type { Viewer } from "@/lib/auth/viewer";
import { href } from "@/lib/kernel/search-params";

type Props = { organisationId: string; viewer: Viewer };

const shown = 12;

/** The actions in which the structure takes part beside the one that leads, of what this reader sees; nothing where there is none. */
export async function PartneredPanel({ organisationId, viewer: { scope } }: Props) {
  const partnered = await listPartneredActions(scope, organisationId, shown);
  if (partnered.total === 0) return null;
  return (
    <Block title="Actions dont elle est partenaire">
      <ActionLines {...partnered} every={href("/actions", { partenaire: organisationId, etat: "tous" })} />
    </Block>
  );
}
