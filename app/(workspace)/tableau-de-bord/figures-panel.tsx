import Link from "next/link";
import type { ReactNode } from "react";
import { Trend } from "@/components/figures/trend";
import { Block } from "@/components/ui/block";
import type { RegionLinks } from "@/lib/figures/links";
import { formatNumber } from "@/lib/french/format";
import { barParts, type Sentences, type SynthesisFigure } from "@/lib/synthesis/figures";
import { otherActions } from "@/lib/synthesis/words";

const width = 118;

function ActionsBar({ actions }: { actions: Sentences["actions"] }) {
  const { done, progress, rest } = barParts(actions, width);
  return (
    <svg width={width} height="46" aria-hidden="true">
      <rect y="17" width={done} height="12" className="m-done" />
      <rect x={done} y="17" width={progress} height="12" className="m-prog" />
      <rect x={done + progress} y="17" width={rest} height="12" className="m-plan" />
    </svg>
  );
}

type KeyProps = {
  title: string;
  href: string;
  value: string | null;
  unit: string;
  notes: readonly string[];
  cover: string;
  children: ReactNode;
};

function Key({ title, href, value, unit, notes, cover, children }: KeyProps) {
  return (
    <div className="s-key">
      <h3>{title}</h3>
      <p>
        <Link className="num" href={href} prefetch={false}>
          {value ?? <span className="miss">n.&nbsp;r.</span>}
          {value !== null && <span className="unit">{unit}</span>}
        </Link>
      </p>
      <div className="key-viz">
        {children}
        <p className="vs">
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </p>
      </div>
      <p className="cover">{cover}</p>
    </div>
  );
}

type Props = {
  actions: Sentences["actions"];
  figures: readonly SynthesisFigure[];
  coverage: string;
  /** The day to which the year is known; states are today's. */
  date: string;
  today: string;
  to: RegionLinks;
};

/** Four figures, each with its unit, its past, its coverage and its date. */
export function FiguresPanel({ actions, figures, coverage, date, today, to }: Props) {
  return (
    <Block title="Quatre chiffres" className="c12">
      <div className="s-keys">
        <Key
          title="Actions réalisées"
          href={to.actions({ etat: "done" })}
          value={actions.total === 0 ? null : formatNumber(actions.done)}
          unit={`sur ${formatNumber(actions.total)}`}
          notes={otherActions(actions)}
          cover={`${coverage} · ${today}`}
        >
          <ActionsBar actions={actions} />
        </Key>
        {figures.map(({ title, href, value, unit, notes, coverage: covered, bars }) => (
          <Key
            key={title}
            title={title}
            href={href}
            value={value}
            unit={unit}
            notes={notes}
            cover={`${covered} · ${date}`}
          >
            <Trend caption={`${title}, par année`} bars={bars} href={href} />
          </Key>
        ))}
      </div>
    </Block>
  );
}
