"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listTerritoryLeads } from "@/db/territories/leads";
import type { Viewer } from "@/lib/auth/viewer";
import { form, question, upload } from "@/lib/kernel/mutation";
import { takeBackChange } from "@/lib/territories/changes/gestures";
import { drawnAgain } from "@/lib/territories/drawn";
import { createTerritory, deleteTerritory, updateTerritory } from "@/lib/territories/gestures";
import { territoryLeadsInput } from "@/lib/territories/input";
import { mergeTerritories } from "@/lib/territories/merge/gestures";
import { changePerimeter, closeTerritory, reopenTerritory } from "@/lib/territories/perimeter/gestures";
import { createEach } from "@/lib/territories/several/gestures";
import { territoriesSent } from "@/lib/territories/several/sent";
import { splitTerritory } from "@/lib/territories/split/gestures";

function drawn(viewer: Viewer): Promise<void> {
  revalidatePath("/territoires", "layout");
  return drawnAgain(viewer);
}

/** The structures that may lead a territory, asked again by a form that is open: one has just been added. */
export const findTerritoryLeads = question(territoryLeadsInput, ({ territoryId }, viewer) =>
  listTerritoryLeads(viewer.scope, territoryId ?? null),
);

export const addTerritory = form(createTerritory, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=cree`);
});

export const editTerritory = form(updateTerritory, async (id, landing, _, viewer) => {
  await drawn(viewer);
  redirect(landing(`/territoires/${id}?fait=enregistre`));
});

export const movePerimeter = form(changePerimeter, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=perimetre`);
});

export const close = form(closeTerritory, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=ferme`);
});

export const reopen = form(reopenTerritory, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=enregistre`);
});

export const merge = form(mergeTerritories, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=reuni`);
});

export const split = form(splitTerritory, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=scinde`);
});

export const addEach = form(createEach, async (_, __, ___, viewer) => {
  await drawn(viewer);
  redirect("/territoires/perimetres?fait=crees");
});

export const addBlock = upload("file", territoriesSent, async (_, __, ___, viewer) => {
  await drawn(viewer);
  redirect("/territoires/perimetres?fait=crees");
});

export const remove = form(deleteTerritory, async (_, __, ___, viewer) => {
  await drawn(viewer);
  redirect("/corbeille?fait=supprime");
});

export const takeBack = form(takeBackChange, async (id, _, __, viewer) => {
  await drawn(viewer);
  redirect(`/territoires/${id}?fait=annule`);
});
