import Link from "next/link";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { searchable, searchedWords } from "@/db/searchable";
import { type GroundLine, getKnown, listGround } from "@/db/territories/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount, formatNumber } from "@/lib/french/format";
import { chipsOf } from "@/lib/kernel/chips";
import { isOpenOn, standingDates, standingWords, territorySaid } from "@/lib/territories/labels";
import { writesTerritories } from "@/lib/territories/written";
import { LeftOutPanel } from "./left-out-panel";
import { groundParams } from "./search-params";

export const generateMetadata = titled("Territoires et périmètres", requireViewer);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const path = "/territoires/perimetres";

function Line({ line, today }: { line: GroundLine; today: string }) {
  const dates = standingDates(line, today);
  return (
    <tr className={isOpenOn(line, today) ? undefined : "past"}>
      <th scope="row">
        <Link href={`/territoires/${line.slug}/perimetre`} prefetch={false}>
          {line.name}
        </Link>
        <span className="lead">
          {standingWords(line)}
          {dates && (
            <b>
              <Typeset>{`, ${dates}`}</Typeset>
            </b>
          )}
        </span>
      </th>
      <td>{line.departementName ?? <span className="miss">n.&nbsp;a.</span>}</td>
      <td className="n">{formatNumber(line.epcis.length)}</td>
      <td>{line.epcis.join(", ")}</td>
    </tr>
  );
}

export default async function PerimetersPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { scope, today } = viewer;
  const { recherche, fermes, fait } = groundParams.parse(await searchParams);
  const writes = writesTerritories(viewer);
  const [all, known] = await Promise.all([listGround(scope, today), writes ? getKnown(scope) : null]);
  const words = searchedWords(recherche);
  const here = all.filter((line) => isOpenOn(line, today));
  const rows = (fermes ? all : here).filter((line) => {
    const text = searchable([line.name, standingWords(line), line.departementName, ...line.epcis].join(" "));
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      {fait && <Done>{territorySaid[fait]}</Done>}
      <PageHead
        title="Territoires et périmètres"
        tools={
          writes && (
            <>
              <ButtonLink href="/territoires/importer" variant="second">
                Importer un tableau
              </ButtonLink>
              <ButtonLink href="/territoires/nouveau" icon="plus">
                Créer un territoire
              </ButtonLink>
            </>
          )
        }
      >
        <Lede>
          <b>{formatCount(here.length, "territoire")}</b> aujourd’hui
          {all.length > here.length && `, ${formatNumber(all.length - here.length)} fermés ou à venir`}.{" "}
          <span className="more">Chacun groupe des intercommunalités, à des dates.</span>
        </Lede>
      </PageHead>
      <Filters
        action={path}
        chips={chipsOf(path, { recherche, fermes })}
        count={formatCount(rows.length, "territoire")}
      >
        <FilterText name="recherche" label="Recherche" value={recherche} hint="Nom, structure ou EPCI" />
        <label className="check">
          <input type="checkbox" name="fermes" value="oui" defaultChecked={fermes !== undefined} /> Fermés et
          à venir aussi
        </label>
      </Filters>
      <div className="grid lay">
        <div className={known ? "c8 main-col" : "c12 main-col"}>
          <Block title="Territoires">
            {rows.length === 0 ? (
              <Empty
                gesture={
                  writes &&
                  all.length === 0 && (
                    <Link href="/territoires/nouveau" prefetch={false}>
                      Créer le premier
                    </Link>
                  )
                }
              >
                {all.length === 0
                  ? "Cette Région n’a pas encore de territoire."
                  : "Aucun territoire ne répond à ces filtres. Retirez-en un."}
              </Empty>
            ) : (
              <table className="t ground-t">
                <caption className="vh">
                  Territoires de la Région, avec leurs intercommunalités d’aujourd’hui
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Territoire</th>
                    <th scope="col">Département</th>
                    <th scope="col" className="n">
                      EPCI
                    </th>
                    <th scope="col">Intercommunalités</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((line) => (
                    <Line key={line.id} line={line} today={today} />
                  ))}
                </tbody>
              </table>
            )}
          </Block>
        </div>
        {known && (
          <div className="c4 side-col">
            <LeftOutPanel known={known} today={today} />
          </div>
        )}
      </div>
    </>
  );
}
