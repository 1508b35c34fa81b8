import Link from "next/link";
import { as } from "./roles";

type Props = { slug: string; name: string; added?: string };

/** The header of a territory's line, which opens its sheet; at constant perimeter, with those that it `added` up. */
export function TerritoryHeader({ slug, name, added }: Props) {
  return (
    <th scope="row" {...as("rowheader")}>
      <Link href={`/territoires/${slug}`} prefetch={false}>
        {name}
      </Link>
      {added && <span className="cover">{added}</span>}
    </th>
  );
}
