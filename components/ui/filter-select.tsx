"use client";

import type { Option } from "./select-field";

type Props = {
  name: string;
  label: string;
  value?: string;
  options: readonly Option[];
  all: string;
  /** What « no filter » is called in the address of a list that opens on one. */
  allValue?: string;
};

/** A list of the filter bar; `all` is the label of « no filter ». */
export function FilterSelect({ name, label, value, options, all, allValue = "" }: Props) {
  const id = `filtre-${name}`;
  return (
    <div className="f">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value || allValue} key={value}>
        <option value={allValue}>{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
