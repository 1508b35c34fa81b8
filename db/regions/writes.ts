import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "../client";
import { departements, regionDepartements } from "../geography/table";

/** Makes the départements of a Région those given: what was there stays as it is. */
export async function setDepartements(tx: Db, regionId: string, codes: readonly string[]): Promise<void> {
  const { regionId: of, departementCode: code } = regionDepartements;
  await tx
    .delete(regionDepartements)
    .where(and(eq(of, regionId), codes.length > 0 ? notInArray(code, [...codes]) : undefined));
  if (codes.length === 0) return;
  await tx
    .insert(regionDepartements)
    .values(codes.map((departementCode) => ({ regionId, departementCode })))
    .onConflictDoNothing();
}

/** The codes of the official list. */
export async function listDepartementCodes(tx: Db): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ code: departements.code }).from(departements);
  return new Set(rows.map(({ code }) => code));
}

/** Takes the content of 2009 into a Région: how many rows came. */
export async function takeExampleInto(tx: Db, regionId: string): Promise<number> {
  const [row] = await tx.execute<{ taken: number }>(sql`select app.take_example(${regionId}::uuid) as taken`);
  return row?.taken ?? 0;
}
