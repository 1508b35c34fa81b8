import type { Scope } from "@/db/scope";

/** True for those who read projects by row somewhere (agents, officers); the others read them in numbers. */
export function readsByRow(scope: Pick<Scope, "own" | "staff">): boolean {
  return scope.own.length > 0 || scope.staff.length > 0;
}
