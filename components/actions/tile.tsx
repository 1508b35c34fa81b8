import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import type { ActionStatus } from "@/db/enums";
import type { ActionMark } from "@/lib/actions/states";
import { type TileAction, tileLabel } from "@/lib/actions/tile";
import { statusIcons } from "./status-marks";

const tileClasses: Record<ActionStatus, string> = {
  done: "t-d",
  in_progress: "t-i",
  planned: "t-p",
  on_hold: "t-h",
  cancelled: "t-h",
  renewed: "t-h",
};

/** How an action is drawn as a tile, in the plan and in its legend: late and blocked is said by both signs. */
export function tileLook({ status, late, blocked }: ActionMark): { className: string; icons: ReactNode } {
  const names: IconName[] = [...(late ? ["clock" as const] : []), ...(blocked ? ["barred" as const] : [])];
  const className = blocked ? "t-X" : late ? "t-L" : tileClasses[status];
  const shown = names.length > 0 ? names : [statusIcons[status]];
  return {
    className: `tile ${className}`,
    icons: (
      <span className="tile-is">
        {shown.map((name) => (
          <Icon key={name} name={name} size={18} />
        ))}
      </span>
    ),
  };
}

/** One action as a square that opens it. */
export function ActionTile({ tile }: { tile: TileAction }) {
  const { className, icons } = tileLook(tile);
  return (
    <Link className={className} href={`/actions/${tile.id}`} prefetch={false} title={tile.title}>
      <span className="tile-no">{tile.code}</span>
      {icons}
      <span className="vh">{tileLabel(tile)}</span>
    </Link>
  );
}
