import { TableFrame } from "@/components/table/table-frame";
import { PlaceFilters } from "@/components/territories/place-filters";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Downloads } from "@/components/ui/downloads";
import { Empty } from "@/components/ui/empty";
import { Filters } from "@/components/ui/filters";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { countProjects, listExpected } from "@/db/projects/figures";
import type { Places } from "@/db/territories/choices";
import type { Viewer } from "@/lib/auth/viewer";
import { formatCount, formatDate, formatNumber } from "@/lib/french/format";
import { chipsOf } from "@/lib/kernel/chips";
import { href, type RefusedParam } from "@/lib/kernel/search-params";
import { coverageSentence, prepareTable, type TerritoryLine } from "@/lib/projects/table";
import { namesAsked } from "@/lib/territories/asked";
import type { ProjectsParams } from "./search-params";

const columns = [
  ["design", "Conception et montage", "Concept."],
  ["launch", "Démarrage", "Démar."],
  ["growth", "Développement et pérennisation", "Dévelop."],
  ["followed", "Suivis", "Suivis"],
  ["all", "Tous états", "Tous"],
] as const;

function Cell({ value }: { value: number }) {
  return <td className="n">{value === 0 ? <span className="zero">0</span> : formatNumber(value)}</td>;
}

function Line({ line }: { line: TerritoryLine }) {
  const { numbers } = line;
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {columns.map(([key]) =>
        numbers ? (
          <Cell key={key} value={numbers[key]} />
        ) : (
          <td key={key} className="n">
            <span className="miss">{line.planned ? "n.\u00a0r." : "n.\u00a0a."}</span>
          </td>
        ),
      )}
    </tr>
  );
}

type Props = { viewer: Viewer; asked: ProjectsParams; refused: readonly RefusedParam[]; places: Places };

/** Projects in numbers, by territory and stage: for those who open none. No title, no link to a project. */
export async function CountsPanel({ viewer, asked, refused, places }: Props) {
  const { scope, today } = viewer;
  const [counted, expected] = await Promise.all([countProjects(scope), listExpected(scope, today)]);
  const params = { territoire: asked.territoire, departement: asked.departement };
  const table = prepareTable(counted, expected, {
    territory: asked.territoire,
    departement: asked.departement,
  });
  const words = (param: string, value: string) =>
    param === "territoire"
      ? namesAsked(value, places.territories)
      : places.departements.find(({ code }) => code === value)?.name;
  const { totals } = table;
  return (
    <>
      <PageHead title="Projets accompagnés">
        <Lede>
          <b>{formatCount(totals.followed, "projet suivi", "projets suivis")}</b>
          {"\u00a0: "}
          {formatNumber(totals.design)} en conception et montage, {formatNumber(totals.launch)} en démarrage,{" "}
          {formatNumber(totals.growth)} en développement. {formatCount(totals.all, "projet")} en tout,
          dossiers clos compris.
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <Filters
        action="/projets"
        chips={chipsOf("/projets", params, { words })}
        count={formatCount(table.lines.length, "ligne")}
        tools={<Downloads href={href("/projets/export", params)} />}
      >
        {places.territories.length > 1 && <PlaceFilters places={places} {...params} />}
      </Filters>
      {table.lines.length === 0 ? (
        <Empty>Aucun territoire ne répond à ces filtres. Retirez-en un.</Empty>
      ) : (
        <TableFrame label="Projets par territoire et par étape" hint={false}>
          <table className="t counts-t">
            <caption className="vh">
              Projets suivis par territoire et par étape, et projets de tous états
            </caption>
            <thead>
              <tr>
                <th scope="col">Territoire</th>
                {columns.map(([key, label, short]) => (
                  <th key={key} scope="col" className="n">
                    <span className="m-long">{label}</span>
                    <span className="m-short">{short}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                {columns.map(([key]) => (
                  <Cell key={key} value={totals[key]} />
                ))}
              </tr>
            </tfoot>
          </table>
        </TableFrame>
      )}
      <p className="note">
        <b>{coverageSentence(table)}</b> · au <Typeset>{formatDate(today)}</Typeset>. Les trois étapes
        comptent les projets suivis (à qualifier, en accompagnement, en attente). n.&nbsp;r.&nbsp;: non
        renseigné, le territoire n’a enregistré aucun projet. n.&nbsp;a.&nbsp;: non applicable, sans plan en
        vigueur.
      </p>
    </>
  );
}
