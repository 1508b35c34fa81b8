import type { Role } from "../enums";
import { stableId } from "../reference/stable-id";

/** One pass for every account of the demonstration; a real installation has none of them. */
export const demonstrationPassphrase = "maillage de la mer du Nord";

export type DemonstrationAccount = {
  email: string;
  /** Function, never a person. */
  name: string;
  role: Role;
  place: string;
  /** Slugs of territories; none = the whole Région. */
  territories: readonly string[];
  /** Shown on the sign-in page. */
  shown: boolean;
};

export const shownAccounts: readonly DemonstrationAccount[] = [
  {
    email: "agent.boulonnais@demo.example",
    name: "Agent du Boulonnais",
    role: "agent",
    place: "Boulonnais",
    territories: ["boulonnais"],
    shown: true,
  },
  {
    email: "agent.sambre@demo.example",
    name: "Agent de Sambre-Avesnois",
    role: "agent",
    place: "Sambre-Avesnois",
    territories: ["sambre-avesnois"],
    shown: true,
  },
  {
    email: "region@demo.example",
    name: "Pôle ESS de la Région",
    role: "regional",
    place: "Région, 21 territoires",
    territories: [],
    shown: true,
  },
  {
    email: "elu@demo.example",
    name: "Élu régional",
    role: "elected",
    place: "Synthèse de la Région",
    territories: [],
    shown: true,
  },
  {
    email: "elu.boulonnais@demo.example",
    name: "Élu du Boulonnais",
    role: "elected",
    place: "Synthèse du Boulonnais",
    territories: ["boulonnais"],
    shown: true,
  },
  {
    email: "admin@demo.example",
    name: "Administration",
    role: "admin",
    place: "Comptes et habilitations",
    territories: [],
    shown: true,
  },
];

/** Agents of the other territories, who signed what their plans hold; one territory has none. */
export function otherAgents(
  territories: readonly { slug: string; name: string }[],
  withoutAgent: string,
): DemonstrationAccount[] {
  const served = new Set(
    shownAccounts.filter(({ role }) => role === "agent").flatMap((account) => account.territories),
  );
  return territories
    .filter(({ slug }) => slug !== withoutAgent && !served.has(slug))
    .map(({ slug, name }) => ({
      email: `agent.${slug}@demo.example`,
      name: `Agent, ${name}`,
      role: "agent" as const,
      place: name,
      territories: [slug],
      shown: false,
    }));
}

export const accountId = (email: string): string => stableId("account", email);
