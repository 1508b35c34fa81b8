import { drawnStates } from "@/lib/actions/states";
import { Mailles } from "./mailles";

export function MailleLegend() {
  return (
    <ul className="maille-legend" aria-label="Légende des mailles">
      {drawnStates.map(({ label, mark }) => (
        <li key={label}>
          <Mailles marks={[mark]} />
          {label}
        </li>
      ))}
    </ul>
  );
}
