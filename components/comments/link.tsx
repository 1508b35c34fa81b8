import Link from "next/link";
import { Block } from "@/components/ui/block";
import { openThreads } from "@/lib/comments/labels";

type Props = { href: string; open: Promise<number | null> };

/** Where what is said of a row is read, with how many threads are open; nothing to who may not read it. */
export async function DiscussionLink({ href, open }: Props) {
  const count = await open;
  if (count === null) return null;
  return (
    <Block title="Discussion" className="side" id="discussion">
      <p className="note">{openThreads(count)}</p>
      <Link href={href} prefetch={false}>
        {count > 0 ? "Lire et répondre" : "Commenter"}
      </Link>
    </Block>
  );
}
