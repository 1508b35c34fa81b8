import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getDiscussion } from "@/db/comments/reads";
import type { Commented } from "@/db/comments/rows";
import { requireReader, type Viewer } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";

/** What the page of a discussion loads, once a request: its row as `get` reads it, and what is said of it; absent to who may not read it. */
export const discussed = <Row>(on: Commented, get: (viewer: Viewer, id: string) => Promise<Row | null>) =>
  cache(async (asked: string) => {
    const viewer = await requireReader();
    const parsed = id.safeParse(asked);
    const row = parsed.success ? await get(viewer, parsed.data) : null;
    const discussion = row && parsed.success ? await getDiscussion(viewer.scope, on, parsed.data) : null;
    if (!row || !discussion) notFound();
    return { viewer, row, discussion };
  });
