"use client";

import { useEffect, useRef } from "react";
import { Field, type FieldFrame } from "./field";

export type Option = { value: string; label: string; group?: string };

type Props = FieldFrame & {
  value?: string;
  options: readonly Option[];
  empty?: string;
  required?: boolean;
  width?: string;
};

function groupsOf(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = option.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

/** React gives a list its default at its birth alone: a stored value that changes is its new default, under what was chosen. */
function useDefault(value: string | undefined) {
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const options = [...(list.current?.options ?? [])];
    const former = options.findIndex((option) => option.defaultSelected);
    const chosen = list.current?.selectedIndex ?? 0;
    const next = options.findIndex((option) => option.value === value);
    for (const [index, option] of options.entries()) option.defaultSelected = index === next;
    if (list.current)
      list.current.selectedIndex = chosen === Math.max(former, 0) ? Math.max(next, 0) : chosen;
  }, [value]);
  return list;
}

/** A native list, in groups when its options name some; `empty` is the label of the choice of none. */
export function SelectField({
  name,
  label,
  id,
  hint,
  errors,
  value,
  options,
  empty,
  required,
  width,
}: Props) {
  const list = useDefault(value);
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors}>
      {(control) => (
        <select
          ref={list}
          {...control}
          required={required}
          defaultValue={value}
          style={width ? { width } : undefined}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {groupsOf(options).map(([group, own]) =>
            group ? (
              <optgroup key={group} label={group}>
                <Options options={own} />
              </optgroup>
            ) : (
              <Options key="all" options={own} />
            ),
          )}
        </select>
      )}
    </Field>
  );
}
