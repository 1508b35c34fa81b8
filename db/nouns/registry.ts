import { membershipWall } from "../accounts/memberships/wall";
import { accountWall } from "../accounts/wall";
import { budgetLineWall } from "../actions/budget/wall";
import { fundingWall } from "../actions/fundings/wall";
import { noteWall } from "../actions/notes/wall";
import { stepWall } from "../actions/steps/wall";
import { actionWall } from "../actions/wall";
import { commentWall } from "../comments/wall";
import { decisionWall } from "../decisions/wall";
import { eventWall } from "../events/wall";
import { importWall } from "../imports/wall";
import { jobWall } from "../jobs/wall";
import type { NounTable, VersionedTable, Wall } from "../kernel/wall";
import { termWall } from "../nomenclatures/wall";
import { operationWall } from "../operations/wall";
import { organisationWall } from "../organisations/wall";
import { objectiveWall } from "../plans/objectives/wall";
import { pldeWall } from "../plans/plde/wall";
import { planTransitionWall } from "../plans/transitions/wall";
import { planWall } from "../plans/wall";
import { regionalObjectiveWall } from "../policy/objectives/wall";
import { policySectionWall } from "../policy/sections/wall";
import { holderWall } from "../projects/holder/wall";
import { meetingWall } from "../projects/meetings/wall";
import { projectWall } from "../projects/wall";
import { regionWall } from "../regions/wall";
import { replyWall } from "../reviews/replies/wall";
import { reviewWall } from "../reviews/wall";
import { schemeContactWall } from "../schemes/contacts/wall";
import { schemeWall } from "../schemes/wall";
import { snapshotWall } from "../snapshots/wall";
import { territoryWall } from "../territories/wall";

/**
 * Every noun, by its table, with its wall, and the tables of links that are written with it: the bin, the journal and the
 * demonstration read them here, and what is said of them is in lib/nouns/registry.ts.
 */
export const nouns = {
  region: { wall: regionWall, links: ["region_departement"] },
  territory: { wall: territoryWall, links: ["territory_epci", "territory_lineage", "territory_change"] },
  organisation: { wall: organisationWall },
  nomenclature: { wall: termWall },
  scheme: { wall: schemeWall },
  scheme_contact: { wall: schemeContactWall },
  operation: { wall: operationWall },
  regional_objective: { wall: regionalObjectiveWall },
  policy_section: { wall: policySectionWall },
  plde: { wall: pldeWall },
  plan: { wall: planWall },
  objective: { wall: objectiveWall },
  plan_transition: { wall: planTransitionWall },
  action: {
    wall: actionWall,
    links: [
      ...(["action_territory", "action_regional_objective"] as const),
      ...(["action_partner", "action_audience", "action_sector", "action_commune"] as const),
    ],
  },
  budget_line: { wall: budgetLineWall },
  funding: { wall: fundingWall },
  step: { wall: stepWall },
  note: { wall: noteWall },
  decision: { wall: decisionWall },
  review: { wall: reviewWall },
  reply: { wall: replyWall },
  comment: { wall: commentWall, links: ["mention"] },
  event: { wall: eventWall, links: ["event_territory"] },
  project: { wall: projectWall },
  holder: { wall: holderWall },
  meeting: { wall: meetingWall },
  job: { wall: jobWall },
  snapshot: { wall: snapshotWall },
  import: { wall: importWall },
  account: { wall: accountWall },
  /** Links of access to an account: rows of it. */
  token: { wall: null },
  membership: { wall: membershipWall, links: ["membership_territory"] },
} as const;

type Nouns = typeof nouns;
export type Noun = keyof Nouns;

/** Tables of links of a noun. */
export type LinksOf<Name extends Noun> = Nouns[Name] extends { links: readonly (infer Link extends string)[] }
  ? Link
  : never;

/** Nouns whose rows go to the bin: their wall says so. */
export type BinNoun = { [Name in Noun]: Nouns[Name]["wall"] extends { bin: unknown } ? Name : never }[Noun];

/** Tables of links that are written with the rows of a noun. */
export function linksOf<Name extends Noun>(noun: Name): readonly LinksOf<Name>[] {
  const entry: { wall: unknown; links?: readonly string[] } = nouns[noun];
  return (entry.links ?? []) as readonly LinksOf<Name>[];
}

/** Their names, in the order of the house. */
export const nounNames = Object.keys(nouns) as Noun[];

type Walled = Pick<Wall<NounTable, never>, "card" | "title" | "reach" | "statement"> & {
  table: VersionedTable;
};

/** Those of a Région, with their walls: accounts and their rights stand behind another (docs/decisions/0012). */
export const walled = nounNames.flatMap((noun): { noun: Noun; wall: Walled }[] => {
  const { wall } = nouns[noun];
  return wall && "statement" in wall ? [{ noun, wall }] : [];
});
