import { invitationDays } from "@/db/accounts/limits";
import type { AccountState, AccountWords } from "@/db/accounts/rows";
import type { Role, TokenKind } from "@/db/enums";
import { formatDate } from "@/lib/french/format";
import { daysAfter } from "@/lib/french/months";
import type { Reach } from "./perimeter";

export const roleLabels: Record<Role, string> = {
  agent: "Agent de développement local",
  regional: "Chargé de mission",
  elected: "Élu",
  admin: "Administrateur",
};

/** The day before which an invitation made today is opened: on paper, « dans les sept jours » has no beginning. */
export const invitedBefore = (today: string): string => formatDate(daysAfter(today, invitationDays));

type Held = {
  role: Role;
  territoryIds: "region" | readonly string[];
  territories: readonly { name: string }[];
  regionName: string;
};

/** « Agent de développement local, Boulonnais » for each membership. */
export function describeMemberships(memberships: readonly Held[]): string {
  return memberships
    .map(({ role, territoryIds, territories, regionName }) => {
      const place = territoryIds === "region" ? regionName : territories.map(({ name }) => name).join(", ");
      return `${roleLabels[role]}, ${place}`;
    })
    .join("\u00a0; ");
}

export const reachLabels: Record<Reach, string> = {
  region: "Toute la Région",
  territories: "Des territoires",
};

export const roleShortLabels: Record<Role, string> = {
  agent: "Agent",
  regional: "Région",
  elected: "Élu",
  admin: "Administration",
};

export const accountStateLabels: Record<AccountState, string> = {
  active: "Actif",
  invited: "Invité, sans phrase de passe",
  idle: "Sans habilitation en cours",
  disabled: "Désactivé",
};

/** What the page that a gesture leads to says of it, by its mark in the address. */
export const accountSaid = {
  cree: "Compte créé.",
  crees: "Comptes créés.",
  enregistre: "Compte enregistré.",
  lien: "Lien créé.",
  habilitation: "Habilitation enregistrée\u00a0: elle vaut dès la prochaine page.",
  fin: "Habilitation retirée\u00a0: le droit a cessé.",
  desactive: "Compte désactivé\u00a0: ses sessions sont fermées.",
  reactive: "Compte réactivé.",
} as const;

export const linkLabels: Record<TokenKind, string> = {
  invitation: "Lien d’invitation",
  reset: "Lien de réinitialisation",
};

type Dated = { startsOn: string; endsOn: string | null; endedOn: string | null };

/** « depuis le 1er mars 2026 », « du … au … », « terminée le … », « à partir du … », « …, retirée le … ». */
export function describeDates({ startsOn, endsOn, endedOn }: Dated, today: string): string {
  if (endedOn !== null && endedOn < startsOn)
    return `retirée le ${formatDate(endedOn)}, avant son début le ${formatDate(startsOn)}`;
  if (endedOn !== null) return `depuis le ${formatDate(startsOn)}, retirée le ${formatDate(endedOn)}`;
  if (endsOn !== null && endsOn < today) return `terminée le ${formatDate(endsOn)}`;
  if (endsOn !== null) return `du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
  return `${startsOn > today ? "à partir du" : "depuis le"} ${formatDate(startsOn)}`;
}

/** « Nord-Pas de Calais », « Boulonnais, Calaisis ». */
export function placeOf(membership: {
  wholeRegion: boolean;
  regionName: string;
  territories: readonly { name: string }[];
}): string {
  if (membership.wholeRegion) return membership.regionName;
  return membership.territories.map(({ name }) => name).join(", ");
}

/** What a row of the list of accounts shows in place of codes: it is found and sorted by it. */
export const accountWords: AccountWords = { role: roleLabels, state: accountStateLabels };
