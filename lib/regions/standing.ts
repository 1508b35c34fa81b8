import "server-only";
import { cache } from "react";
import { getSettledRegion } from "@/db/regions/reads";
import { countSetUp } from "@/db/regions/set-up";
import type { Viewer } from "@/lib/auth/viewer";
import { isSetUp, prepareSteps } from "./set-up";

/** The Région that this reader sets up, with its check-list; null for who sets up none. Once a request. */
export const readSetUp = cache(async ({ scope, today }: Viewer) => {
  const region = await getSettledRegion(scope);
  const counts = region && (await countSetUp(scope, region.id, today));
  if (!region || !counts) return null;
  const steps = prepareSteps(region, counts, {
    administers: scope.admin.includes(region.id),
    officer: scope.staff.includes(region.id),
  });
  return { region, counts, steps, complete: isSetUp(steps) };
});
