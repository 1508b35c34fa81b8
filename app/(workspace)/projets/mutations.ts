"use server";

import { findByHolder } from "@/db/projects/holder/search";
import { Refusal } from "@/lib/errors";
import { question } from "@/lib/mutation";
import { holderSearchInput } from "@/lib/projects/holder/input";
import { heldShown } from "@/lib/projects/holder/search";

export const findHolder = question(holderSearchInput, async ({ porteur }, viewer) => {
  if (viewer.scope.own.length === 0) throw new Refusal("forbidden");
  return findByHolder(viewer.scope, porteur, heldShown);
});
