"use client";

import { useEffect, useId, useRef, useState } from "react";
import { describe, type FieldFrame } from "@/components/ui/field";
import { FieldSet } from "@/components/ui/field-set";
import type { EpciMap as Drawn } from "@/db/maps/reads";
import { searchable } from "@/db/searchable";
import { formatCount, formatNumber } from "@/lib/french/format";
import { EpciMap } from "./epci-map";

export type EpciOption = {
  siren: string;
  name: string;
  population: number;
  departementName: string;
  /** The territory that takes it, with when. */
  taken?: string;
};

type Props = FieldFrame & {
  epcis: readonly EpciOption[];
  values: readonly string[];
  /** Where they are; none where no outline is known. */
  map: Drawn | null;
};

const textOf = ({ name, siren, departementName, taken = "" }: EpciOption) =>
  searchable([name, siren, departementName, taken].join(" "));

const lookOf = ({ siren, taken }: EpciOption, ticked: ReadonlySet<string>) => {
  if (ticked.has(siren)) return "ticked";
  return taken ? "taken" : "free";
};

/**
 * EPCI as boxes, by département. Once scripts are there, a map ticks them too, a search hides the others, and a line says how many
 * are ticked.
 */
export function EpciField({ epcis, values, map, ...frame }: Props) {
  const { id, name } = describe(frame);
  const search = useId();
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(values));
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => setWords([]), []);
  const shown = (epci: EpciOption) => (words ?? []).every((word) => textOf(epci).includes(word));
  const boxes = () => [...(box.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
  function pick(siren: string) {
    const one = boxes().find(({ value }) => value === siren);
    one?.click();
    setPicked(siren);
  }
  const areas = epcis.map((epci) => ({
    siren: epci.siren,
    title: epci.taken ? `${epci.name}, ${epci.taken}` : epci.name,
    look: `${lookOf(epci, ticked)}${shown(epci) ? "" : " apart"}`,
  }));
  const last = epcis.find(({ siren }) => siren === picked);
  const groups = [...new Set(epcis.map(({ departementName }) => departementName))];
  return (
    <FieldSet {...frame}>
      {words !== null && map && (
        <EpciMap
          {...{ map, areas }}
          onPick={pick}
          keys={
            <>
              <i className="free" /> libre <i className="taken" /> dans un autre territoire{" "}
              <i className="ticked" /> cochée
            </>
          }
        >
          Ce qui se coche sur la carte se coche dans la liste, et inversement.
        </EpciMap>
      )}
      {words !== null && (
        <div className="epci-search">
          <label htmlFor={search}>Chercher dans la liste</label>
          <input
            id={search}
            type="search"
            autoComplete="off"
            onChange={(event) => setWords(searchable(event.target.value).split(/\s+/u).filter(Boolean))}
            // Enter looks, it does not send the form.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
          <p className="cover" role="status">
            {formatCount(epcis.filter(shown).length, "intercommunalité")}, {formatNumber(ticked.size)} cochée
            {ticked.size > 1 ? "s" : ""}
            {last && `. ${last.name}\u00a0: ${ticked.has(last.siren) ? "cochée" : "décochée"}.`}
          </p>
        </div>
      )}
      <div
        className="epci-l"
        ref={box}
        onChange={() => setTicked(new Set(boxes().flatMap(({ checked, value }) => (checked ? [value] : []))))}
      >
        {groups.map((group) => (
          <div key={group} hidden={!epcis.some((one) => one.departementName === group && shown(one))}>
            <p className="epci-g">{group}</p>
            <ul>
              {epcis
                .filter(({ departementName }) => departementName === group)
                .map((epci) => (
                  <li key={epci.siren} hidden={!shown(epci)}>
                    <label className="check">
                      <input
                        type="checkbox"
                        id={epci === epcis[0] ? id : undefined}
                        name={name}
                        value={epci.siren}
                        defaultChecked={values.includes(epci.siren)}
                      />{" "}
                      <span>
                        {epci.name}
                        <span className="cover">
                          {" "}
                          {epci.siren}, {formatNumber(epci.population)}&nbsp;habitants
                          {epci.taken && (
                            <>
                              {" "}
                              — <b>{epci.taken}</b>
                            </>
                          )}
                        </span>
                      </span>
                    </label>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </FieldSet>
  );
}
