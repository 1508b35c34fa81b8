import { drawnStates } from "@/lib/actions/states";
import { tileLook } from "./tile";

/** Each state drawn by the tile itself. */
export function TileLegend() {
  return (
    <ul className="legend icons" aria-label="Légende des cases">
      {drawnStates.map(({ label, mark }) => {
        const { className, icons } = tileLook(mark);
        return (
          <li key={label}>
            <span className={`${className} sample`}>{icons}</span>
            {label}
          </li>
        );
      })}
    </ul>
  );
}
