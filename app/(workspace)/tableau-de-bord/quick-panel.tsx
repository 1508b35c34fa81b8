import { randomUUID } from "node:crypto";
import Link from "next/link";
import { useId } from "react";
import { Icon } from "@/components/ui/icon";
import type { Option } from "@/components/ui/select-field";
import { NoteForm } from "./note-form";

const creations = [
  { href: "/evenements/nouveau", label: "Événement" },
  { href: "/projets/nouveau", label: "Projet accompagné" },
  { href: "/emplois/nouveau", label: "Emplois" },
  { href: "/actions/nouvelle", label: "Action" },
] as const;

type Props = {
  options: readonly Option[];
  /** An action is created under a plan. */
  planned: boolean;
};

export function QuickPanel({ options, planned }: Props) {
  const heading = useId();
  const open = creations.filter(({ href }) => planned || href !== "/actions/nouvelle");
  return (
    <section className="c12 quick" aria-labelledby={heading}>
      <h2 id={heading}>Noter tout de suite</h2>
      {options.length > 0 && <NoteForm options={options} requestKey={randomUUID()} />}
      <ul className="quick-l">
        {open.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              <Icon name="plus" size={18} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
