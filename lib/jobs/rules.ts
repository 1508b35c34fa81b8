import type { JobBasis, JobKind } from "@/db/enums";
import { ofWhichNames } from "./labels";

type Typed = {
  kind: JobKind;
  basis: JobBasis;
  contract: string;
  datedOn: string;
  projectId: string | null;
  actionId: string | null;
  organisationName: string | null;
  realisesId: string | null;
};

/** What the territory of the jobs offers. */
type Offered = {
  contracts: readonly { value: string }[];
  projects: readonly { id: string; territoryId: string }[];
  actions: readonly { id: string; territoryId: string }[];
  forecasts: readonly { id: string; territoryId: string; kind: JobKind; actionId: string | null }[];
};

/** The stored row, when there is one: `held` by actual jobs that realise it. */
type Held = { held: boolean; kind: JobKind; basis: JobBasis; actionId: string | null };

const noOrigin = "Dites d’où viennent ces emplois\u00a0: un projet, une action ou une structure.";

type Alone = Pick<Typed, "projectId" | "actionId" | "organisationName" | "realisesId"> &
  Record<"headcount" | "fte", number> &
  Record<(typeof ofWhichNames)[number], number | null>;

/** What one declaration says against itself; what today and the stored rows say is wrongJob()'s. */
export function wrongAlone(
  typed: Alone,
  refuse: (name: "fte" | "organisationName" | (typeof ofWhichNames)[number], sentence: string) => void,
): void {
  const { headcount, projectId, actionId, organisationName, realisesId } = typed;
  // One that was refused on its own is undefined: what it would have said is not known.
  if ([projectId, actionId, organisationName, realisesId].every((origin) => origin === null))
    refuse("organisationName", noOrigin);
  if (typed.fte > headcount) refuse("fte", "Les ETP ne dépassent pas l’effectif.");
  for (const name of ofWhichNames)
    if ((typed[name] ?? 0) > headcount) refuse(name, `Ce nombre dépasse l’effectif (${headcount}).`);
}

/** Only actual jobs realise a forecast: the choice is out of sight for the others, and is not kept. */
export const onlyActualRealise = <T extends Pick<Typed, "basis" | "realisesId">>(typed: T): T => ({
  ...typed,
  realisesId: typed.basis === "actual" ? typed.realisesId : null,
});

/**
 * Actual jobs take the action of the forecast that they realise: who reads a forecast through a shared action reads what realises
 * it, and no longer counts it.
 */
export function ofItsForecast<T extends Pick<Typed, "actionId" | "realisesId">>(
  typed: T,
  forecasts: Offered["forecasts"],
): T {
  const forecast = forecasts.find(({ id }) => id === typed.realisesId);
  return { ...typed, actionId: forecast?.actionId ?? typed.actionId };
}

type Realisable = Offered["forecasts"][number] & { realisedBy: readonly string[] };

/** What these jobs may name: of the forecasts, those that nothing else realises. */
export const offeredTo = <P extends Omit<Offered, "forecasts"> & { forecasts: readonly Realisable[] }>(
  parents: P,
  jobId: string | null,
): P => ({
  ...parents,
  forecasts: parents.forecasts.filter(
    ({ id, realisedBy }) => id !== jobId && realisedBy.every((realiser) => realiser === jobId),
  ),
});

/** The forecasts once these jobs realise one of them, and are no forecast that others may realise. */
export const nowRealised = <F extends Realisable>(
  forecasts: readonly F[],
  jobId: string,
  of: string | null,
): F[] =>
  forecasts
    .filter(({ id }) => id !== jobId)
    .map((forecast) =>
      forecast.id === of ? { ...forecast, realisedBy: [...forecast.realisedBy, jobId] } : forecast,
    );

/** What today, the territory or the stored row contradict, by field, or null when all holds. */
export function wrongJob(
  typed: Typed,
  territoryId: string,
  offered: Offered,
  today: string,
  stored: Held | null = null,
): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  const here = (rows: readonly { id: string; territoryId: string }[], id: string | null) =>
    id === null || rows.some((row) => row.id === id && row.territoryId === territoryId);
  if (typed.basis === "actual" && typed.datedOn > today)
    errors.datedOn = [
      "Des emplois constatés ne peuvent pas être datés après aujourd’hui. Choisissez «\u00a0Prévisionnels\u00a0».",
    ];
  if (!offered.contracts.some(({ value }) => value === typed.contract))
    errors.contract = ["Choisissez dans la liste."];
  if (!here(offered.projects, typed.projectId)) errors.projectId = ["Ce projet n’est pas de ce territoire."];
  if (!here(offered.actions, typed.actionId))
    errors.actionId = ["Cette action n’est pas d’un plan ouvert de ce territoire."];
  const forecast = offered.forecasts.find(({ id }) => id === typed.realisesId);
  if (!typed.projectId && !typed.actionId && !typed.organisationName && !forecast?.actionId)
    errors.organisationName = [noOrigin];
  if (typed.realisesId !== null) {
    if (!here(offered.forecasts, typed.realisesId))
      errors.realisesId = [
        "Cette prévision n’est pas de ce territoire, des emplois la réalisent déjà, ou son plan est clos.",
      ];
    else if (forecast && forecast.kind !== typed.kind)
      errors.realisesId = ["Cette prévision n’est pas de la même nature (créés, maintenus)."];
    else if (forecast?.actionId && typed.actionId && forecast.actionId !== typed.actionId)
      errors.actionId = [
        "La prévision choisie vient d’une autre action. Choisissez la même, ou aucune\u00a0: elle sera reprise.",
      ];
  }
  const held = "Des emplois constatés réalisent cette prévision, peut-être dans la corbeille\u00a0: ";
  if (stored?.held && typed.basis !== stored.basis) errors.basis = [`${held}elle reste une prévision.`];
  if (stored?.held && typed.kind !== stored.kind) errors.kind = [`${held}sa nature ne change plus.`];
  if (stored?.held && typed.actionId !== stored.actionId)
    errors.actionId = [`${held}son action ne change plus.`];
  return Object.keys(errors).length > 0 ? errors : null;
}
