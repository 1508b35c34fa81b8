import "server-only";
import { eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { regionShown, regions } from "../geography/table";
import { idList } from "../kernel/ids";
import type { PolicyContent } from "../reference/brochure";
import { isExample } from "../regions/set-up";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { regionalPolicies } from "./table";

export type Policy = NonNullable<Awaited<ReturnType<typeof getPolicy>>>;

/** What the reader's Région says of its ESS policy, with its source and date; null when it says nothing. */
export function getPolicy(scope: Scope, on?: Db) {
  const ofReader =
    or(
      scope.regions.length > 0 ? inArray(regionalPolicies.regionId, [...scope.regions]) : undefined,
      scope.read.length > 0
        ? sql`${regionalPolicies.regionId} in (select t.region_id from ${territories} t where t.id = any(${idList(scope.read)}))`
        : undefined,
    ) ?? sql`false`;
  return inScope(
    scope,
    async (tx) => {
      const [policy] = await tx
        .select({
          regionName: regionShown,
          content: regionalPolicies.content,
          source: regionalPolicies.source,
          sourceOn: regionalPolicies.sourceOn,
          /** Of the example of 2009, as it came. */
          example: isExample("regional_policy", regionalPolicies.regionId),
        })
        .from(regionalPolicies)
        .innerJoin(regions, eq(regions.id, regionalPolicies.regionId))
        .where(ofReader)
        .orderBy(regionShown)
        .limit(1);
      return policy ? { ...policy, content: policy.content as unknown as PolicyContent } : null;
    },
    on,
  );
}
