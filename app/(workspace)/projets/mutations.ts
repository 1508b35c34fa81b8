"use server";

import { findByHolder } from "@/db/projects/holder/search";
import { question } from "@/lib/kernel/mutation";
import { Refusal } from "@/lib/platform/errors";
import { holderSearchInput } from "@/lib/projects/holder/input";
import { heldShown } from "@/lib/projects/holder/search";

export const findHolder = question(holderSearchInput, async ({ porteur }, viewer) => {
  if (viewer.scope.own.length === 0) throw new Refusal("forbidden");
  return findByHolder(viewer.scope, porteur, heldShown);
});
