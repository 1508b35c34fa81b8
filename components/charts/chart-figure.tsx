"use client";

import { type ReactNode, useId } from "react";
import { Block } from "@/components/ui/block";

type Props = {
  title: ReactNode;
  /** Columns of the grid of twelve. */
  className?: string;
  id?: string;
  /** Names the drawing in the switch: « Graphique », « Carte ». */
  view?: string;
  /** The list behind it as a CSV, when it has one. */
  csv?: string;
  /** The twin of the drawing, in the page before it. */
  table: ReactNode;
  /** Under both: source and coverage. */
  cover?: ReactNode;
  children: ReactNode;
};

/** A figure and its twin table behind one native switch: both are in the page, both are printed. */
export function ChartFigure({
  title,
  className,
  id,
  view = "Graphique",
  csv,
  table,
  cover,
  children,
}: Props) {
  const name = useId();
  const views = (
    <>
      <div className="view-table">{table}</div>
      {children}
    </>
  );
  return (
    <Block
      title={title}
      className={className}
      id={id}
      tools={
        <>
          <fieldset className="toggle">
            <legend className="vh">Affichage</legend>
            <label>
              <input type="radio" name={name} value="chart" defaultChecked />
              <span>{view}</span>
            </label>
            <label>
              <input type="radio" name={name} value="table" />
              <span>Tableau</span>
            </label>
          </fieldset>
          {csv && (
            <a href={csv} download>
              CSV
            </a>
          )}
        </>
      }
    >
      {cover ? (
        <figure>
          {views}
          <figcaption className="cover">{cover}</figcaption>
        </figure>
      ) : (
        views
      )}
    </Block>
  );
}
