import { type SetUpStep, setUpSteps, unnamedRegion } from "@/db/regions/limits";
import type { SetUpCounts } from "@/db/regions/set-up";
import { capitalised } from "@/lib/french/capitals";
import { formatCount } from "@/lib/french/format";
import { setUpLabels } from "./labels";

export type StepState = "done" | "begun" | "todo" | "left";

type Page = {
  href: string;
  label: string;
  /** It fills the step; the others show what filled it. */
  fills: boolean;
};

export type PreparedStep = {
  step: SetUpStep;
  title: string;
  why: string;
  state: StepState;
  /** What is there, counted. */
  count: string;
  /** The screen that it fills, and the one that it filled; none for who does not open it. */
  pages: readonly Page[];
};

type Settled = { name: string; leftSteps: readonly SetUpStep[]; exampleOn: string | null };

/** Who looks: an administrator opens accounts and reads no plan, an officer the contrary. */
type Hands = { administers: boolean; officer: boolean };

const why: Record<SetUpStep, string> = {
  region:
    "Son nom et son contact sont sur chaque page, ses départements donnent la carte et la liste des EPCI, son heure dit quel jour on est.",
  territories:
    "Chaque plan est celui d’un territoire\u00a0: un ou plusieurs EPCI, pris dans la liste officielle.",
  organisations:
    "Ce sont elles qui conduisent les actions ou y participent. Les agents en ajoutent aussi, à mesure.",
  accounts:
    "Un agent tient le plan de son territoire, la Région suit l’ensemble, les élus lisent. Chacun choisit sa phrase de passe par un lien.",
  plans: "Le PLDE, puis le plan d’actions de chaque territoire\u00a0: l’agent ou la Région l’ouvre.",
  policy:
    "Dispositifs, objectifs régionaux, opérations et page de politique\u00a0: ceux de votre Région ou, pour commencer, un exemple à adapter.",
};

const progress = (done: boolean, begun: boolean): StepState => (done ? "done" : begun ? "begun" : "todo");

function stateOf(step: SetUpStep, { name, exampleOn }: Settled, counts: SetUpCounts): StepState {
  const named = name !== unnamedRegion;
  switch (step) {
    case "region":
      return progress(named && counts.departements > 0, named || counts.departements > 0);
    case "territories":
      return progress(counts.territories > 0 && counts.epciLeft === 0, counts.territories > 0);
    case "organisations":
      return progress(counts.organisations > 0, false);
    case "accounts":
      return progress(
        counts.officers > 0 && counts.territories > 0 && counts.withoutAgent === 0,
        counts.accounts > 0,
      );
    case "plans":
      return progress(counts.plans > 0 && counts.withoutPlan === 0, counts.plans > 0);
    case "policy":
      return progress(
        exampleOn !== null || counts.policy,
        counts.schemes + counts.objectives + counts.operations > 0,
      );
  }
}

/** « 3 sans agent » */
const without = (count: number, what: string) =>
  count > 0 ? [`${formatCount(count, "territoire")} ${what}`] : [];

function countOf(step: SetUpStep, { name }: Settled, counts: SetUpCounts): string {
  const said: Record<SetUpStep, readonly string[]> = {
    region: [
      name === unnamedRegion ? "sans nom" : name,
      counts.departements > 0 ? formatCount(counts.departements, "département") : "aucun département",
    ],
    territories: [
      formatCount(counts.territories, "territoire"),
      ...(counts.epci > 0
        ? [
            counts.epciLeft === 0
              ? "aucun EPCI sans territoire"
              : `${formatCount(counts.epciLeft, "EPCI", "EPCI")} sur ${counts.epci} sans territoire`,
          ]
        : []),
    ],
    organisations: [formatCount(counts.organisations, "structure")],
    accounts: [
      `${formatCount(counts.accounts, "compte")} hors administration`,
      ...without(counts.withoutAgent, "sans agent"),
    ],
    plans: [formatCount(counts.plans, "plan"), ...without(counts.withoutPlan, "sans plan")],
    policy: [
      formatCount(counts.schemes, "dispositif"),
      formatCount(counts.objectives, "objectif régional", "objectifs régionaux"),
      formatCount(counts.operations, "opération"),
    ],
  };
  return capitalised(said[step].join(", "));
}

/** The screens of each step: the one that fills it first, then the one that shows what it filled. */
function pagesOf(step: SetUpStep, { administers, officer }: Hands): Page[] {
  const fills = (href: string, label: string, open = true) => ({ href, label, open, fills: true });
  const shows = (href: string, label: string, open = true) => ({ href, label, open, fills: false });
  const pages: Record<SetUpStep, (Page & { open: boolean })[]> = {
    region: [fills("/administration/region", "Régler la Région")],
    territories: [
      fills("/territoires/nouveau", "Créer un territoire"),
      fills("/territoires/importer", "Importer des territoires"),
      shows("/territoires/perimetres", "Voir les périmètres"),
    ],
    organisations: [
      fills("/organisations/nouvelle", "Ajouter une structure"),
      shows("/organisations", "Voir les structures"),
    ],
    accounts: [
      fills("/administration/comptes/nouveau", "Inviter une personne", administers),
      fills("/administration/comptes/importer", "Inviter plusieurs personnes", administers),
      shows("/administration", "Voir les comptes", administers),
    ],
    plans: [
      fills("/plans/plde/nouveau", "Créer un PLDE", officer),
      fills("/plans/nouveau", "Ouvrir un plan", officer),
      shows("/plans", "Voir les plans", officer),
    ],
    policy: [
      fills("/dispositifs/nouveau", "Ajouter un dispositif"),
      fills("/politique-regionale/sections/nouvelle", "Présenter la politique"),
      shows("/dispositifs", "Voir les dispositifs"),
      shows("/politique-regionale", "Voir la politique régionale"),
      shows("/administration/operations", "Voir les opérations"),
    ],
  };
  return pages[step].filter(({ open }) => open).map(({ open: _, ...page }) => page);
}

/** The check-list of setting up, in its order; a step that is done is so, even if someone had left it. */
export function prepareSteps(region: Settled, counts: SetUpCounts, hands: Hands): PreparedStep[] {
  return setUpSteps.map((step) => {
    const state = stateOf(step, region, counts);
    return {
      step,
      title: setUpLabels[step],
      why: why[step],
      state: state !== "done" && region.leftSteps.includes(step) ? "left" : state,
      count: countOf(step, region, counts),
      pages: pagesOf(step, hands),
    };
  });
}

/** True when no step waits any more to be begun or left: the check-list is then one link among others. */
export const isSetUp = (steps: readonly Pick<PreparedStep, "state">[]): boolean =>
  steps.every(({ state }) => state !== "todo");

export const stateLabels: Record<StepState, string> = {
  done: "Fait",
  begun: "Commencé",
  todo: "À faire",
  left: "Passé",
};
