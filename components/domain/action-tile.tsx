import Link from "next/link";
import { Icon, type IconName } from "@/components/ui/icon";
import type { ActionStatus } from "@/db/enums";
import { type TileAction, tileLabel } from "@/lib/home/progress";
import { statusIcons } from "./status-marks";

const tileClasses: Record<ActionStatus, string> = {
  done: "t-d",
  in_progress: "t-i",
  planned: "t-p",
  on_hold: "t-h",
  cancelled: "t-h",
};

function look({ status, late, blocked }: TileAction): { className: string; icon: IconName } {
  if (blocked) return { className: "t-X", icon: "barred" };
  if (late) return { className: "t-L", icon: "clock" };
  return { className: tileClasses[status], icon: statusIcons[status] };
}

/** One action as a square that opens it. */
export function ActionTile({ tile }: { tile: TileAction }) {
  const { className, icon } = look(tile);
  return (
    <Link className={`tile ${className}`} href={`/actions/${tile.id}`} prefetch={false} title={tile.title}>
      <span className="tile-no">{tile.code}</span>
      <Icon name={icon} size={18} />
      <span className="vh">{tileLabel(tile)}</span>
    </Link>
  );
}
