import { type ReactNode, useEffect, useRef } from "react";
import type { EpciMap as Drawn } from "@/db/maps/reads";
import { formatCount } from "@/lib/french/format";

/** An EPCI as a form shows it. */
type EpciArea = { siren: string; title: string; look: string; mark?: number };

type Props = {
  map: Drawn;
  areas: readonly EpciArea[];
  onPick: (siren: string) => void;
  /** What its looks say. */
  keys: ReactNode;
  /** What a press does. */
  children: ReactNode;
};

/** A second way to fill the controls that follow it, which say the same to the keyboard and to those who do not see it. */
export function EpciMap({ map: { box, sirens, marks, stamp, attribution }, areas, onPick, ...says }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const { current } = svg;
    const picked = ({ target }: Event) => {
      const siren = target instanceof SVGElement && target.dataset.siren;
      if (siren) pick.current(siren);
    };
    current?.addEventListener("click", picked);
    return () => current?.removeEventListener("click", picked);
  }, []);
  const file = `/api/map?v=${stamp}`;
  const shown = areas.filter(({ siren }) => sirens.includes(siren));
  const absent = areas.length - shown.length;
  const [, , width, height] = box;
  return (
    <figure className="epci-map">
      <svg ref={svg} aria-hidden="true" viewBox={box.join(" ")} fontSize={Math.max(width, height) / 18}>
        <title>Intercommunalités</title>
        {shown.map(({ siren, title, look }) => (
          <use key={siren} href={`${file}#${siren}`} data-siren={siren} className={look}>
            <title>{title}</title>
          </use>
        ))}
        <use href={`${file}#border`} className="dep" />
        <use href={`${file}#outline`} className="outline" />
        {shown.map(({ siren, mark }) => {
          const at = marks?.[siren];
          return mark === undefined || !at ? null : (
            <text key={siren} className="epci-mark" x={at[0]} y={at[1]}>
              {mark}
            </text>
          );
        })}
      </svg>
      <figcaption className="cover">
        <span className="epci-keys">{says.keys}</span>
        {says.children}{" "}
        {absent > 0 &&
          `${formatCount(absent, "intercommunalité")} sans contour connu\u00a0: dans la liste seulement. `}
        {attribution}
      </figcaption>
    </figure>
  );
}
