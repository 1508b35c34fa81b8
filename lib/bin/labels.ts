/** What the bin holds, each under the word that an address shows. */
export const binNouns = ["action", "objectif", "evenement", "projet", "emploi"] as const;
export type BinNoun = (typeof binNouns)[number];

type Words = { name: string; deleted: string; restored: string };

export const binWords: Record<BinNoun, Words> = {
  action: { name: "Action", deleted: "supprimée", restored: "restaurée" },
  objectif: { name: "Objectif", deleted: "supprimé", restored: "restauré" },
  evenement: { name: "Événement", deleted: "supprimé", restored: "restauré" },
  projet: { name: "Projet", deleted: "supprimé", restored: "restauré" },
  emploi: { name: "Emplois", deleted: "supprimés", restored: "restaurés" },
};

/** The page of a living row; an objective is read on its plan. */
export const binPaths: Record<BinNoun, string> = {
  action: "/actions",
  objectif: "/plans",
  evenement: "/evenements",
  projet: "/projets",
  emploi: "/emplois",
};
