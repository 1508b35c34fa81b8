import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { periodLabel } from "@/lib/plans/labels";

type Plde = { id: string; title: string; territoryName: string; startsOn: string; endsOn: string };

type Props = {
  pldes: readonly Plde[];
  hrefFor: (pldeId: string) => string;
  /** Where a PLDE is created. */
  create: string;
};

/** Under which PLDE a plan is opened, or that there is none yet and where one is created. */
export function PickPlde({ pldes, hrefFor, create }: Props) {
  const link = (
    <Link href={create} prefetch={false}>
      Créer un PLDE
    </Link>
  );
  if (pldes.length === 0)
    return (
      <Empty gesture={link}>Un plan d’actions ESS s’ouvre sous un PLDE, et il n’y en a pas encore.</Empty>
    );
  return (
    <>
      <Lede>Sous quel PLDE&nbsp;?</Lede>
      <ul className="held">
        {pldes.map((plde) => (
          <li key={plde.id}>
            <div>
              <Link href={hrefFor(plde.id)} prefetch={false}>
                {plde.title}
              </Link>
              <span className="cover">
                {plde.territoryName}, {periodLabel(plde)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className="note">Il n’est pas dans la liste&nbsp;? {link}</p>
    </>
  );
}
