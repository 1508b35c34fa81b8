"use client";

import { useEffect, useId, useRef, useState } from "react";
import { describe, type FieldFrame } from "@/components/ui/field";
import { FieldSet } from "@/components/ui/field-set";
import { searchable } from "@/db/searchable";
import { formatCount, formatNumber } from "@/lib/french/format";

export type EpciOption = {
  siren: string;
  name: string;
  population: number;
  departementName: string;
  /** The territory that takes it, with when. */
  taken?: string;
};

type Props = FieldFrame & { epcis: readonly EpciOption[]; values: readonly string[] };

const textOf = ({ name, siren, departementName, taken = "" }: EpciOption) =>
  searchable([name, siren, departementName, taken].join(" "));

/** EPCI as boxes, by département. Once scripts are there, a search hides the others, and a line says how many are ticked. */
export function EpciField({ epcis, values, ...frame }: Props) {
  const { id, name } = describe(frame);
  const search = useId();
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [ticked, setTicked] = useState(values.length);
  useEffect(() => setWords([]), []);
  const shown = (epci: EpciOption) => (words ?? []).every((word) => textOf(epci).includes(word));
  const groups = [...new Set(epcis.map(({ departementName }) => departementName))];
  return (
    <FieldSet {...frame}>
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
            {formatCount(epcis.filter(shown).length, "intercommunalité")}, {formatNumber(ticked)} cochée
            {ticked > 1 ? "s" : ""}
          </p>
        </div>
      )}
      <div
        className="epci-l"
        ref={box}
        onChange={() => setTicked(box.current?.querySelectorAll("input:checked").length ?? 0)}
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
