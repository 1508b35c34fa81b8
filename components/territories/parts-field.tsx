"use client";

import { useEffect, useRef, useState } from "react";
import { describe, type FieldFrame } from "@/components/ui/field";
import { FieldSet } from "@/components/ui/field-set";
import type { EpciMap as Drawn } from "@/db/maps/reads";
import { formatCount } from "@/lib/french/format";
import { partsOf } from "@/lib/territories/split/parts";
import { EpciMap } from "./epci-map";

type Props = FieldFrame & {
  epcis: readonly { siren: string; name: string }[];
  /** « SIREN:2 »: an EPCI and the line of the territory that takes it. */
  values: readonly string[];
  /** Where they are; none where no outline is known. */
  map: Drawn | null;
};

const numbers = Array.from({ length: 9 }, (_, index) => index + 1);

/** What each EPCI was given, by SIREN. */
const givenIn = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    values.flatMap((value) => {
      const [siren = "", number] = value.split(":");
      return number ? [[siren, Number(number)] as const] : [];
    }),
  );

const selectsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll("select") ?? [])];

const givenBy = (list: HTMLElement | null) => givenIn(selectsOf(list).map(({ value }) => value));

const lookOf = (number?: number) => (number === undefined ? "free" : `given-${number % 4}`);

/**
 * For each EPCI of a territory that is split, the one of the new ones that takes it. Where there are scripts, a press on the map gives
 * an EPCI to the next of those that are named; it has its place from the start, so that the list does not move when they come.
 */
export function PartsField({ epcis, values, map, ...frame }: Props) {
  const { id, name } = describe(frame);
  const box = useRef<HTMLUListElement>(null);
  const [given, setGiven] = useState(() => givenIn(values));
  const [picked, setPicked] = useState("");
  useEffect(() => {
    // What was chosen before scripts came, or what the browser puts back.
    setGiven(givenBy(box.current));
  }, []);
  function pick(siren: string) {
    const one = selectsOf(box.current).find(({ dataset }) => dataset.epci === siren);
    const named = one?.form?.elements.namedItem("names");
    const lines = named instanceof HTMLTextAreaElement ? partsOf(named.value, []) : [];
    if (!one) return;
    one.selectedIndex = (one.selectedIndex % Math.min(Math.max(lines.length, 2), numbers.length)) + 1;
    for (const type of ["input", "change"]) one.dispatchEvent(new Event(type, { bubbles: true }));
    const epci = epcis.find((epci) => epci.siren === siren)?.name;
    const taken = lines[one.selectedIndex - 1];
    setPicked(
      ` ${epci}\u00a0: territoire ${one.selectedIndex}${taken ? `, «\u00a0${taken.name}\u00a0»` : ""}.`,
    );
  }
  const areas = epcis.map(({ siren, name: title }) => {
    const mark = given.get(siren);
    return { siren, title, look: lookOf(mark), mark };
  });
  return (
    <FieldSet {...frame}>
      {map && (
        <div className="scripted">
          <EpciMap
            {...{ map, areas }}
            onPick={pick}
            keys={
              <>
                <i className="free" /> à répartir <b className="epci-number">1</b> territoire qui la prend
              </>
            }
          >
            Chaque pression sur une intercommunalité la donne au territoire suivant, et la liste le dit aussi.
          </EpciMap>
          <p className="cover" role="status">
            {formatCount(epcis.length, "intercommunalité")}, {formatCount(given.size, "répartie")}.{picked}
          </p>
        </div>
      )}
      <ul
        className="parts"
        ref={box}
        onChange={() => {
          setGiven(givenBy(box.current));
          setPicked("");
        }}
      >
        {epcis.map(({ siren, name: label }, index) => (
          <li key={siren}>
            <label htmlFor={index === 0 ? id : `part-${siren}`}>{label}</label>
            <select
              id={index === 0 ? id : `part-${siren}`}
              name={name}
              data-epci={siren}
              defaultValue={values.find((part) => part.startsWith(siren)) ?? ""}
            >
              <option value="">Choisir</option>
              {numbers.map((number) => (
                <option key={number} value={`${siren}:${number}`}>
                  Territoire {number}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </FieldSet>
  );
}
