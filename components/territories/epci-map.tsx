import { useEffect, useRef } from "react";
import type { EpciMap as Drawn } from "@/db/maps/reads";
import { formatCount } from "@/lib/french/format";
import type { EpciOption } from "./epci-field";

type Props = {
  map: Drawn;
  epcis: readonly EpciOption[];
  ticked: ReadonlySet<string>;
  /** Those that the search shows. */
  shown: (epci: EpciOption) => boolean;
  onPick: (siren: string) => void;
};

const lookOf = ({ siren, taken }: EpciOption, ticked: ReadonlySet<string>) => {
  if (ticked.has(siren)) return "ticked";
  return taken ? "taken" : "free";
};

/** A second way to tick the boxes that follow it, which say the same to the keyboard and to those who do not see it. */
export function EpciMap({ map: { drawing, stamp, attribution }, epcis, ticked, shown, onPick }: Props) {
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
  const drawn = new Set(drawing.sirens);
  const absent = epcis.filter(({ siren }) => !drawn.has(siren)).length;
  return (
    <figure className="epci-map">
      <svg ref={svg} aria-hidden="true" viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`}>
        <title>Intercommunalités</title>
        {epcis
          .filter(({ siren }) => drawn.has(siren))
          .map((epci) => (
            <use
              key={epci.siren}
              href={`${file}#${epci.siren}`}
              data-siren={epci.siren}
              className={`${lookOf(epci, ticked)}${shown(epci) ? "" : " apart"}`}
            >
              <title>{epci.taken ? `${epci.name}, ${epci.taken}` : epci.name}</title>
            </use>
          ))}
        <use href={`${file}#border`} className="dep" />
        <use href={`${file}#outline`} className="outline" />
      </svg>
      <figcaption className="cover">
        <span className="epci-keys">
          <i className="free" /> libre <i className="taken" /> dans un autre territoire{" "}
          <i className="ticked" /> cochée
        </span>
        Ce qui se coche sur la carte se coche dans la liste, et inversement.{" "}
        {absent > 0 &&
          `${formatCount(absent, "intercommunalité")} sans contour connu\u00a0: dans la liste seulement. `}
        {attribution}
      </figcaption>
    </figure>
  );
}
