import { KeyFigure } from "@/components/figures/key-figure";
import { StageBars } from "@/components/figures/stage-bars";
import { StateBar } from "@/components/figures/state-bar";
import { Block } from "@/components/ui/block";
import type { RegionalFigures } from "@/db/figures/regional";
import { missingWords, sumKnown } from "@/lib/figures/coverage";
import { attendanceWords, forecastWords, prepareStates } from "@/lib/figures/keys";
import type { RegionLinks } from "@/lib/figures/links";
import type { MatrixRow } from "@/lib/figures/matrix";
import { countActions } from "@/lib/figures/series";
import { formatFte, formatNumber } from "@/lib/french/format";
import { knownWords } from "@/lib/territories/sheet";

type Props = {
  figures: RegionalFigures;
  row: MatrixRow;
  to: RegionLinks;
  year: number /** The day to which it is known. */;
  date: string;
};

const words = (value: number | null) => (value === null ? null : formatFte(value));

export function KeysPanel({ figures, row, to, year, date: known }: Props) {
  const { events, jobs } = figures;
  const actions = countActions(figures.actions);
  const states = prepareStates(figures.actions);
  const date = `au ${known}`;
  const projects = sumKnown(figures.stages, (stage) => stage.projects);
  return (
    <Block title={`Chiffres clés, ${year}`} className="c12">
      <div className="keys">
        <KeyFigure
          label="Actions réalisées"
          basis="des plans en vigueur dans l’année"
          value={row.actions === null ? null : formatNumber(actions.done)}
          missing={missingWords(row)}
          unit={`sur ${formatNumber(actions.total)}`}
          href={to.actions({ etat: "done" })}
          coverage={knownWords(row.actions, row)}
          date={date}
        >
          <div className="key-states">
            <StateBar segments={states.segments} />
            <p className="vs">{states.words}</p>
          </div>
        </KeyFigure>
        <KeyFigure
          label="Événements tenus"
          basis="bilan saisi ou à saisir"
          value={row.events === null ? null : formatNumber(events.held)}
          missing={missingWords(row)}
          href={to.events({ situation: "held" })}
          coverage={knownWords(row.events, row)}
          date={date}
        >
          {row.events !== null && <p className="vs">{attendanceWords(events)}</p>}
        </KeyFigure>
        <KeyFigure
          label="ETP créés"
          basis="constatés, déclarés par le territoire"
          value={words(row.created)}
          missing={missingWords(row)}
          unit="ETP"
          href={to.jobs({ nature: "created", base: "actual" })}
          coverage={knownWords(row.created, row)}
          date={date}
        >
          <p className="vs">{forecastWords(jobs.createdForecast)}</p>
        </KeyFigure>
        <KeyFigure
          label="ETP maintenus"
          basis="constatés, déclarés par le territoire"
          value={words(row.maintained)}
          missing={missingWords(row)}
          unit="ETP"
          href={to.jobs({ nature: "maintained", base: "actual" })}
          coverage={knownWords(row.maintained, row)}
          date={date}
        >
          <p className="vs">{forecastWords(jobs.maintainedForecast)}</p>
        </KeyFigure>
        <KeyFigure
          label="Projets accompagnés"
          basis="par étape, de tous les axes, à ce jour"
          value={projects === null ? null : formatNumber(projects)}
          href={to.projects()}
          coverage={knownWords(projects, row)}
          date={date}
        >
          <StageBars stages={figures.stages} />
        </KeyFigure>
      </div>
    </Block>
  );
}
