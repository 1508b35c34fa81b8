import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Scope } from "@/db/scope";
import { id } from "@/lib/kernel/inputs";
import { mayWriteGround } from "@/lib/permissions/ground";
import { requireViewer, settlesSomewhere } from "./viewer";

/** The viewer, when they add to what is a Région's own; anybody else: 404. */
export const requireGroundWriter = cache(async () => {
  const viewer = await requireViewer();
  return settlesSomewhere(viewer.scope) ? viewer : notFound();
});

/** What a page of a row of a Région's own asks, once a request: who reads, the row, and whether this reader writes it; 404 without one. */
export const groundPage = <Row extends { regionId: string | null }>(
  get: (scope: Scope, id: string) => Promise<Row | null>,
) =>
  cache(async (asked: string) => {
    const viewer = await requireViewer();
    const parsed = id.safeParse(asked);
    const row = (parsed.success && (await get(viewer.scope, parsed.data))) || notFound();
    return { viewer, row, editable: mayWriteGround(viewer, row.regionId) };
  });
