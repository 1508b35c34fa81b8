import Link from "next/link";
import { Block } from "@/components/ui/block";
import { typeset } from "@/components/ui/typeset";
import { urlOf } from "@/lib/kernel/list";
import { href } from "@/lib/kernel/search-params";
import { groupCount, groupLabels } from "@/lib/search/labels";
import type { FoundGroup } from "@/lib/search/read";

/** The first rows of one noun, and the way to all of them. */
export function GroupPanel({ group }: { group: FoundGroup }) {
  const { key, rows, total, list } = group;
  return (
    <Block title={groupLabels[key]} count={total}>
      <ul className="found-l">
        {rows.map(({ id, href: address, title, about }) => (
          <li key={id}>
            <Link href={address} prefetch={false}>
              {typeset(title)}
            </Link>
            <span className="lead">{typeset(about.filter(Boolean).join(" · "))}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="note">
          <Link href={href(list.path, urlOf(list.asked))} prefetch={false}>
            Voir les {groupCount(group)}
          </Link>
        </p>
      )}
    </Block>
  );
}
