import { Icon } from "@/components/ui/icon";
import { actionStatusLabels } from "@/lib/actions/labels";
import { legendStatuses } from "@/lib/home/progress";
import { statusIcons } from "./status-marks";

/** What the sign in the corner of a tile means. */
export function TileLegend() {
  return (
    <ul className="legend icons" aria-label="Légende des cases">
      {legendStatuses.map((status) => (
        <li key={status}>
          <Icon name={statusIcons[status]} size={16} />
          {actionStatusLabels[status]}
        </li>
      ))}
      <li className="flag">
        <Icon name="clock" size={16} />
        En retard
      </li>
      <li className="flag">
        <Icon name="barred" size={16} />
        Bloquée
      </li>
    </ul>
  );
}
