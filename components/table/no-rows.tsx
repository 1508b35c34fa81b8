import Link from "next/link";
import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";

type Props = { total: number; first: string; children: ReactNode };

/** Why a list shows no row: its page comes after the last one (`first` leads to the first), or what is said of an empty list. */
export function NoRows({ total, first, children }: Props) {
  if (total === 0) return children;
  return (
    <Empty
      gesture={
        <Link href={first} prefetch={false}>
          Revenir à la première
        </Link>
      }
    >
      Cette page vient après la dernière.
    </Empty>
  );
}
