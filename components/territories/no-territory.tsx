import Link from "next/link";
import { Empty } from "@/components/ui/empty";

/** A Région whose territories are still to be made; who sets it up is led there. */
export function NoTerritory({ settles }: { settles: boolean }) {
  return (
    <Empty
      gesture={
        settles && (
          <Link href="/administration/mise-en-route" prefetch={false}>
            Mise en route
          </Link>
        )
      }
    >
      Les territoires de la Région ne sont pas encore créés.
    </Empty>
  );
}
