import Link from "next/link";
import { as } from "./roles";

type Props = { slug: string; name: string };

/** The header of a territory's line, which opens its sheet. */
export function TerritoryHeader({ slug, name }: Props) {
  return (
    <th scope="row" {...as("rowheader")}>
      <Link href={`/territoires/${slug}`} prefetch={false}>
        {name}
      </Link>
    </th>
  );
}
