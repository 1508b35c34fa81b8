import type { Role } from "@/db/enums";

type Entry = {
  href: string;
  label: string;
  /** For the phone's bar, one word. */
  short?: string;
  icon: "home" | "map" | "plan" | "work" | "calendar" | "person" | "lock" | "circles" | "stairs" | "info";
  also?: readonly string[];
  roles: readonly Role[];
};

const readers = ["agent", "regional", "elected"] as const;

const entries: readonly Entry[] = [
  {
    href: "/tableau-de-bord",
    label: "Mon territoire",
    short: "Accueil",
    icon: "home",
    roles: ["agent"],
  },
  { href: "/region", label: "Région", icon: "home", roles: ["regional"] },
  { href: "/tableau-de-bord", label: "Synthèse", icon: "home", roles: ["elected"] },
  { href: "/administration", label: "Administration", short: "Comptes", icon: "lock", roles: ["admin"] },
  { href: "/territoires", label: "Territoires", icon: "map", roles: ["regional", "elected"] },
  { href: "/territoires/perimetres", label: "Territoires", icon: "map", roles: ["admin"] },
  { href: "/plans", label: "Plans", icon: "plan", roles: readers },
  { href: "/actions", label: "Actions", icon: "stairs", roles: readers },
  { href: "/evenements", label: "Événements", icon: "calendar", roles: readers },
  { href: "/projets", label: "Projets", icon: "person", roles: ["agent", "regional"] },
  { href: "/emplois", label: "Emplois", icon: "work", roles: readers },
  { href: "/dispositifs", label: "Dispositifs", icon: "circles", roles: [...readers, "admin"] },
  { href: "/organisations", label: "Structures", icon: "work", roles: [...readers, "admin"] },
  {
    href: "/politique-regionale",
    label: "Politique régionale",
    icon: "info",
    roles: ["regional", "elected", "admin"],
  },
  {
    href: "/administration/nomenclatures",
    label: "Nomenclatures",
    icon: "plan",
    also: ["/administration/operations"],
    roles: ["regional", "admin"],
  },
];

type Held = readonly { role: Role }[];

/** Entries of the main navigation for the roles an account holds, in order; the same address comes once. */
export function navigationFor(memberships: Held): Omit<Entry, "roles">[] {
  const open = entries.filter(({ roles }) => memberships.some(({ role }) => roles.includes(role)));
  return open
    .filter(({ href }, index) => open.findIndex((other) => other.href === href) === index)
    .map(({ roles, ...entry }) => entry);
}

/** At the head of every page: what this person was told. */
export const toldPath = "/notifications";

/** At the head of every page, and in the menu of a phone: whatever this reader reads is found there. */
export const searchLink = { href: "/recherche", label: "Rechercher" } as const;

export const footerLinks = [
  { href: "/accessibilite", label: "Accessibilité\u00a0: non conforme (audit à venir)" },
  { href: "/mentions-legales", label: "Mentions légales" },
] as const;

/** Links under every page of the workspace: the bin for those who write, the Région for those who settle it, everyone’s own account. */
export function footerLinksFor(
  writes: boolean,
  settles: boolean,
): readonly { href: string; label: string }[] {
  return [
    ...(writes ? [{ href: "/imports", label: "Imports" }] : []),
    ...(writes ? [{ href: "/corbeille", label: "Corbeille" }] : []),
    ...(settles ? [{ href: "/administration/mise-en-route", label: "Mise en route" }] : []),
    { href: "/compte", label: "Mon compte" },
    ...footerLinks,
  ];
}

const homes: readonly [Role, string][] = [
  ["agent", "/tableau-de-bord"],
  ["regional", "/region"],
  ["elected", "/tableau-de-bord"],
  ["admin", "/administration"],
];

/** The first page of an account: where its first role works. */
export function homeOf(memberships: Held): string {
  const home = homes.find(([role]) => memberships.some((held) => held.role === role));
  return home?.[1] ?? "/accessibilite";
}
