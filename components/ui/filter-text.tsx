type Props = { name: string; label: string; value?: string; hint?: string };

/** Words to look for, in the filter bar. */
export function FilterText({ name, label, value = "", hint }: Props) {
  const id = `filtre-${name}`;
  return (
    <div className="f">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="search"
        defaultValue={value}
        key={value}
        placeholder={hint}
        maxLength={100}
        autoComplete="off"
      />
    </div>
  );
}
