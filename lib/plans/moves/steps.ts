import { type PlanMoveName, planMoveNames } from "@/db/enums";
import type { PlanContent } from "@/db/plans/contents";
import type { plans } from "@/db/plans/table";
import type { OpenPoint } from "@/db/reviews/reads";
import { axisShortLabels } from "@/lib/actions/axes";
import { isOpen } from "@/lib/actions/rules";
import { formatCount, formatDate } from "@/lib/french/format";
import { addMonths } from "@/lib/french/months";
import { href } from "@/lib/kernel/search-params";
import { holdsRight, type Membership, type Placed } from "@/lib/permissions/can";
import { actionLacks, type Lack, lacksBefore, lacksOf, unanswered } from "../lacks";
import { isEnding } from "../renewal/rules";
import { planMoves, standsFor, whoMoves } from "../workflow";
import { notYet } from "./rules";

/** The words of a move in an address. */
export const moveWords: Record<PlanMoveName, string> = {
  submit: "transmettre",
  withdraw: "reprendre",
  return: "renvoyer",
  approve: "valider",
  activate: "mettre-en-vigueur",
  amend: "avenant",
  amended: "terminer-avenant",
  ask_close: "demander-cloture",
  close: "clore",
  abandon: "abandonner",
  reopen: "rouvrir",
  resume: "reprendre-abandonne",
  archive: "terminer-saisie",
};

/** The move of an address, or undefined. */
export const moveOf = (word: string | undefined): PlanMoveName | undefined =>
  planMoveNames.find((name) => moveWords[name] === word);

type Row = Pick<
  typeof plans.$inferSelect,
  | ("id" | "status" | "startsOn" | "endsOn" | "signedOn" | "deliberation" | "signatories" | "finalReport")
  | ("diagnosis" | "stakes" | "governance" | "moveReason" | "moveReference")
  | ("amending" | "entering" | "closingAskedOn")
>;

/** A thing that is missing, and where this reader fills it; null: another does. */
type Missing = { said: string; href: string | null };

const texts: Partial<Record<Lack, string>> = {
  diagnosis: "Le diagnostic",
  stakes: "Les enjeux",
  governance: "La gouvernance",
};

/** What an action lacks, in words, and the control of its form that gives it. */
const parts = {
  lead: { said: "sa structure responsable", at: "leadOrganisationId" },
  start: { said: "son début prévu", at: "plannedStartOn" },
  end: { said: "sa fin prévue", at: "plannedEndOn" },
  result: { said: "son résultat attendu", at: "expectedResult" },
};

/** « « Titre » : sa fin prévue, son résultat attendu » */
function ofAction(action: PlanContent, writes: boolean): Missing[] {
  const lacks = actionLacks(action).map((part) => parts[part]);
  const [first] = lacks;
  if (!first) return [];
  const said = lacks.map((part) => part.said).join(", ");
  return [
    {
      said: `«\u00a0${action.title}\u00a0»\u00a0: ${said}`,
      href: `/actions/${action.id}${writes ? `/modifier#${first.at}` : ""}`,
    },
  ];
}

/** « …, ou reconduisez-les dans le plan suivant », and from when it may be opened. */
const carried = ({ endsOn }: Row, today: string) =>
  isEnding({ endsOn }, today)
    ? "reconduisez-les dans le plan suivant"
    : `attendez le ${formatDate(addMonths(endsOn, -12))} pour les reconduire dans le plan suivant`;

/** « 2 points à compléter attendent une réponse », and the first of them. */
function toAnswer(points: readonly OpenPoint[]): Missing[] {
  const [first, ...others] = unanswered(points);
  if (!first) return [];
  const said = formatCount(
    others.length + 1,
    "point «\u00a0à compléter\u00a0» de la Région attend une réponse",
    "points «\u00a0à compléter\u00a0» de la Région attendent une réponse",
  );
  return [{ said, href: `/plans/avis/${first.id}#repondre` }];
}

type Known = { actions: readonly PlanContent[]; points: readonly OpenPoint[] };

function missingOf(
  lack: Lack,
  plan: Row,
  { actions, points }: Known,
  { writes, today }: { writes: boolean; today: string },
): Missing[] {
  const { id } = plan;
  if (texts[lack]) return [{ said: texts[lack], href: `/plans/${id}/modifier#${lack}` }];
  if (lack === "points") return toAnswer(points);
  if (lack === "budget")
    return [
      {
        said: "Un budget prévisionnel\u00a0: au moins une dépense prévue sur une action, à 0\u00a0€ si le plan ne coûte rien",
        href: actions.length > 0 ? `/plans/${id}/budget#actions` : null,
      },
    ];
  if (lack === "actions") return actions.flatMap((action) => ofAction(action, writes));
  if (lack === "openActions") {
    const open = actions.filter(({ status }) => isOpen(status));
    const said = `${formatCount(open.length, "action encore ouverte", "actions encore ouvertes")}\u00a0: réalisez-les, abandonnez-les, ou ${carried(plan, today)}`;
    return [{ said, href: href("/actions", { plan: id, etat: "open", periode: "toutes" }) }];
  }
  const axis = lack.slice("axis:".length) as keyof typeof axisShortLabels;
  return [
    {
      said: `Une action de l’axe «\u00a0${axisShortLabels[axis]}\u00a0»`,
      href: writes ? href("/actions/nouvelle", { plan: id, axe: axis }) : null,
    },
  ];
}

export type PlanStep = {
  name: PlanMoveName;
  label: string;
  does: string;
  /** The page where it is made; null while it is closed to this reader. */
  href: string | null;
  /** Why it is closed, and who opens it. */
  why: string | null;
  missing: readonly Missing[];
};

type Other = { title: string; startsOn: string; endsOn: string };

/** The moves that begin where a plan stands, open or closed to this reader, each with why, by whom, and what it still lacks. */
export function stepsOf(
  reader: { memberships: readonly Membership[] },
  plan: Row & Placed,
  { others, ...known }: Known & { others: readonly Other[] },
  today: string,
): PlanStep[] {
  const writes = holdsRight(reader, "action.write", plan);
  return planMoveNames
    .filter((name) => standsFor(name, plan))
    .map((name) => {
      const { label, does, by } = planMoves[name];
      const held = holdsRight(reader, by, plan);
      const missing = lacksBefore(lacksOf(name, plan, known.actions, known.points)).flatMap((lack) =>
        missingOf(lack, plan, known, { writes, today }),
      );
      const later = notYet(name, plan, others, today);
      const why =
        [!held && `Ouvert à ${whoMoves[by]}.`, held && later, missing.length > 0 && "Il manque encore\u00a0:"]
          .filter(Boolean)
          .join(" ") || null;
      return {
        ...{ name, label, does, why, missing },
        href: why === null ? href(`/plans/${plan.id}/etape`, { geste: moveWords[name] }) : null,
      };
    });
}
