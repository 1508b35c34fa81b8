import type { ReactNode } from "react";

type Props = { name: string; value?: string; checked?: boolean; id?: string; children: ReactNode };

export function CheckBox({ name, value = "oui", checked, id, children }: Props) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} id={id} defaultChecked={checked} /> {children}
    </label>
  );
}
