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
  return (
    <Field name={name} label={label} id={id} hint={hint} errors={errors}>
      {(control) => (
        <select
          key={value}
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
