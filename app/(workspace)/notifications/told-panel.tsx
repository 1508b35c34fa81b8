import Link from "next/link";
import { Block } from "@/components/ui/block";
import type { Told } from "@/db/notifications/reads";
import { formatInstant } from "@/lib/french/format";
import { notificationPath, notificationSentence } from "@/lib/notifications/labels";
import { ReadForm } from "./read-form";

type Props = { title: string; told: readonly Told[]; timeZone: string };

/** Lines of one kind, unread or read, each of which opens its row. */
export function ToldPanel({ title, told, timeZone }: Props) {
  return (
    <Block title={title} count={told.length}>
      <ul className="told">
        {told.map((one) => (
          <li key={one.id}>
            <p>
              <Link href={notificationPath(one)} prefetch={false}>
                {notificationSentence(one)}
              </Link>
              <span className="note">
                {one.territory}, {formatInstant(one.createdAt, timeZone)}
              </span>
            </p>
            {one.readAt === null && <ReadForm which={one.id} of={notificationSentence(one)} />}
          </li>
        ))}
      </ul>
    </Block>
  );
}
