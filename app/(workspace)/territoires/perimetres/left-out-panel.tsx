import Link from "next/link";
import { Block } from "@/components/ui/block";
import type { KnownTerritories } from "@/db/territories/parents";
import { formatCount, formatNumber } from "@/lib/french/format";
import { leftOut } from "@/lib/territories/rules";

type Props = { known: KnownTerritories; today: string };

/** EPCI that no territory takes today, to who may give them one. */
export function LeftOutPanel({ known, today }: Props) {
  const free = leftOut(known, today);
  return (
    <Block
      title={
        free.length === 0
          ? "Aucune intercommunalité hors territoire"
          : `${formatCount(free.length, "intercommunalité")} hors territoire`
      }
      className="side"
    >
      {free.length === 0 ? (
        <p className="cover">
          Toutes celles des départements de la Région sont dans un territoire aujourd’hui.
        </p>
      ) : (
        <>
          <ul className="epci-free">
            {free.map(({ siren, name, departementName, population }) => (
              <li key={siren}>
                {name}{" "}
                <span className="cover">
                  {departementName}, {formatNumber(population)}&nbsp;habitants
                </span>
              </li>
            ))}
          </ul>
          <p className="note">
            <Link href="/territoires/un-par-epci" prefetch={false}>
              Créer un territoire pour chacune
            </Link>
          </p>
        </>
      )}
    </Block>
  );
}
