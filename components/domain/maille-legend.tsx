import { Mailles } from "./mailles";
import type { ActionMark } from "./status-marks";

const entries: readonly { label: string; mark: ActionMark }[] = [
  { label: "Réalisée", mark: { status: "done" } },
  { label: "En cours", mark: { status: "in_progress" } },
  { label: "À venir", mark: { status: "planned" } },
  { label: "En pause", mark: { status: "on_hold" } },
  { label: "Abandonnée", mark: { status: "cancelled" } },
  { label: "En retard", mark: { status: "in_progress", late: true } },
  { label: "Bloquée", mark: { status: "in_progress", blocked: true } },
  { label: "Bloquée et en retard", mark: { status: "in_progress", late: true, blocked: true } },
];

export function MailleLegend() {
  return (
    <ul className="maille-legend" aria-label="Légende des mailles">
      {entries.map(({ label, mark }) => (
        <li key={label}>
          <Mailles marks={[mark]} />
          {label}
        </li>
      ))}
    </ul>
  );
}
