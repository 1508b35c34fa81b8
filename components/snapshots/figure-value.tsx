import Link from "next/link";
import type { FigureName } from "@/lib/snapshots/figures";
import { formatFigure } from "@/lib/snapshots/words";

/** A figure of a day, which opens its rows; unknown is not zero. */
export function FigureValue({ name, value, href }: { name: FigureName; value: number | null; href: string }) {
  if (value === null)
    return (
      <span className="miss">
        —<span className="vh">non renseigné</span>
      </span>
    );
  if (value === 0) return formatFigure(name, 0);
  return (
    <Link href={href} prefetch={false}>
      {formatFigure(name, value)}
    </Link>
  );
}
