import Link from "next/link";
import type { ReactNode } from "react";
import { Trend } from "@/components/figures/trend";
import { Block } from "@/components/ui/block";
import { barParts, type Sentences, type SynthesisFigure } from "@/lib/synthesis/figures";
import { figuresTitle } from "@/lib/synthesis/words";

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
  /** The day to which the year is known; states are today's. */
  date: string;
  today: string;
};

/** The figures of the synthesis, each with its unit, its past, its coverage and its date. */
export function FiguresPanel({ actions, figures, date, today }: Props) {
  return (
    <Block title={figuresTitle(figures.length)} className="c12">
      <div className="s-keys">
        {figures.map(({ key, title, href, value, unit, notes, coverage, bars }) => (
          <Key
            key={key}
            title={title}
            href={href}
            value={value}
            unit={unit}
            notes={notes}
            cover={`${coverage} · ${bars ? date : today}`}
          >
            {bars && <Trend caption={`${title}, par année`} bars={bars} href={href} />}
            {key === "done" && <ActionsBar actions={actions} />}
          </Key>
        ))}
      </div>
    </Block>
  );
}
