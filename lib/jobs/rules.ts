import type { JobBasis, JobKind } from "@/db/enums";

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
    errors.organisationName = [
      "Dites d’où viennent ces emplois\u00a0: un projet, une action ou une structure.",
    ];
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
