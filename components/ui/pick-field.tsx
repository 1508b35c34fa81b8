"use client";

import { useEffect, useId, useRef, useState } from "react";
import { searchable } from "@/db/searchable";
import { formatCount } from "@/lib/french/format";
import { describe, type FieldFrame } from "./field";
import { FieldSet } from "./field-set";

type Option = { value: string; label: string };

type Props = FieldFrame & {
  options: readonly Option[];
  /** Values of the boxes ticked. */
  values: readonly string[];
  /** What one of them is, a feminine: « structure ». */
  one: string;
};

/** Many boxes of one name. Once scripts are there, a search hides the others, and a line says which are ticked. */
export function PickField({ options, values, one, ...frame }: Props) {
  const { id, name } = describe(frame);
  const search = useId();
  const box = useRef<HTMLUListElement>(null);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [ticked, setTicked] = useState(values);
  const read = () => {
    const boxes = box.current?.querySelectorAll<HTMLInputElement>("input") ?? [];
    setTicked([...boxes].flatMap(({ checked, value }) => (checked ? [value] : [])));
  };
  useEffect(() => setWords([]), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an option that came ticked is counted.
  useEffect(read, [options.length]);
  const shown = ({ label }: Option) => (words ?? []).every((word) => searchable(label).includes(word));
  const found = options.filter(shown);
  const chosen = options.filter(({ value }) => ticked.includes(value));
  return (
    <FieldSet {...frame}>
      {words !== null && options.length > 8 && (
        <div className="pick-search">
          <label htmlFor={search}>Chercher dans la liste</label>
          <input
            id={search}
            type="search"
            autoComplete="off"
            onChange={(event) => setWords(searchable(event.target.value).split(" ").filter(Boolean))}
            // Enter looks, it does not send the form.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </div>
      )}
      {options.length === 0 ? (
        <p className="cover">Aucune {one} n’est proposée.</p>
      ) : (
        <ul className="pick-l" ref={box} onChange={read}>
          {options.map((option, index) => (
            <li key={option.value} hidden={!found.includes(option)}>
              <label className="check">
                <input
                  type="checkbox"
                  id={index === 0 ? id : undefined}
                  name={name}
                  value={option.value}
                  defaultChecked={values.includes(option.value)}
                />{" "}
                {option.label}
              </label>
            </li>
          ))}
        </ul>
      )}
      {words !== null && (
        <p className="cover" role="status">
          {words.length > 0 && `${formatCount(found.length, one)} pour cette recherche. `}
          {chosen.length === 0
            ? `Aucune ${one} cochée.`
            : `${chosen.length > 1 ? "Cochées" : "Cochée"}\u00a0: ${chosen.map(({ label }) => label).join(", ")}.`}
        </p>
      )}
    </FieldSet>
  );
}
