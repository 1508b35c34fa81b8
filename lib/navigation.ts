import type { Role } from "@/db/enums";

type Entry = { href: string; label: string; icon: "plan"; also?: readonly string[]; roles: readonly Role[] };

const entries: readonly Entry[] = [
  {
    href: "/plans",
    label: "Plans d’actions",
    icon: "plan",
    also: ["/actions"],
    roles: ["agent", "regional", "elected"],
  },
];

/** Entries of the main navigation for the roles an account holds, in order. */
export function navigationFor(memberships: readonly { role: Role }[]): Entry[] {
  return entries.filter(({ roles }) => memberships.some(({ role }) => roles.includes(role)));
}

export const footerLinks = [
  { href: "/accessibilite", label: "Accessibilité : non conforme (audit à venir)" },
  { href: "/mentions-legales", label: "Mentions légales" },
] as const;

/** The first page of an account: where its first role works. */
export function homeOf(memberships: readonly { role: Role }[]): string {
  return navigationFor(memberships)[0]?.href ?? "/accessibilite";
}
