import type { Role } from "@/db/enums";

/** How far a role reaches: a row of its perimeter; that, or a row linked to it; the Région’s own plan only; what is its Région’s own. */
export type Reach = "perimeter" | "linked" | "regions-own" | "region";

/** How far each role goes, and the right in words. */
type Right = Partial<Record<Role, Reach>> & { says: string };

/** Who may do what to a row they can already see. A right comes from one membership: its role grants it and its perimeter holds the row. */
export const matrix = {
  "plan.read": {
    says: "Lire le PLDE, le plan et ses objectifs",
    agent: "perimeter",
    regional: "perimeter",
    elected: "perimeter",
  },
  "action.read": {
    says: "Lire les actions",
    agent: "linked",
    regional: "perimeter",
    elected: "linked",
  },
  "action.write": {
    says: "Créer, modifier, supprimer et rétablir une action",
    agent: "perimeter",
    regional: "regions-own",
  },
  "action.note": {
    says: "Noter une action",
    agent: "linked",
    regional: "perimeter",
  },
  "decision.read": {
    says: "Lire les décisions demandées sur les actions",
    agent: "perimeter",
    regional: "perimeter",
    elected: "perimeter",
  },
  "decision.write": {
    says: "Enregistrer, corriger, supprimer et rétablir une décision (agent\u00a0: celles qui sont demandées à son territoire), dire faite sa suite",
    agent: "perimeter",
    regional: "perimeter",
  },
  "decision.region": {
    says: "Enregistrer ce que la Région décide sur une action",
    regional: "perimeter",
  },
  "plan.write": {
    says: "Modifier le PLDE, le plan et ses objectifs",
    agent: "perimeter",
    regional: "perimeter",
  },
  "plan.open": {
    says: "Créer un PLDE, ouvrir un plan, entrer un plan passé",
    agent: "perimeter",
    regional: "perimeter",
  },
  "plan.submit": {
    says: "Transmettre un plan à la Région, le reprendre, en demander la clôture",
    agent: "perimeter",
    regional: "regions-own",
  },
  "plan.decide": {
    says: "Renvoyer, valider, mettre en vigueur, amender, clore, abandonner et rouvrir un plan",
    regional: "perimeter",
  },
  "review.read": {
    says: "Lire les avis de la Région sur un plan et ses actions, et leurs réponses",
    agent: "perimeter",
    regional: "perimeter",
  },
  "review.write": {
    says: "Écrire, modifier, régler, rouvrir, supprimer et rétablir un avis de la Région",
    regional: "perimeter",
  },
  "review.answer": {
    says: "Répondre à un avis de la Région",
    agent: "perimeter",
    regional: "perimeter",
  },
  "comment.read": {
    says: "Lire ce qui se dit d’un plan, d’une action, d’un événement ou d’un projet",
    agent: "linked",
    regional: "perimeter",
  },
  "comment.write": {
    says: "Commenter un plan, une action, un événement ou un projet, et marquer une discussion comme résolue",
    agent: "linked",
    regional: "perimeter",
  },
  "snapshot.read": {
    says: "Lire les instantanés d’un plan et les comparer",
    agent: "perimeter",
    regional: "perimeter",
    elected: "perimeter",
  },
  "snapshot.write": {
    says: "Prendre un instantané d’un plan",
    agent: "perimeter",
    regional: "perimeter",
  },
  "event.read": {
    says: "Lire les événements",
    agent: "linked",
    regional: "perimeter",
    elected: "linked",
  },
  "event.write": {
    says: "Créer, modifier, supprimer et rétablir un événement",
    agent: "perimeter",
    regional: "regions-own",
  },
  "project.read": {
    says: "Lire les projets accompagnés, sans leur porteur",
    agent: "perimeter",
    regional: "perimeter",
  },
  "project.write": {
    says: "Créer, modifier, supprimer et rétablir un projet",
    agent: "perimeter",
    regional: "regions-own",
  },
  "holder.read": {
    says: "Lire le porteur d’un projet et ses entretiens",
    agent: "perimeter",
  },
  "holder.write": {
    says: "Écrire le porteur d’un projet et ses entretiens",
    agent: "perimeter",
  },
  "job.read": {
    says: "Lire les emplois, sans leurs «\u00a0dont\u00a0»",
    agent: "linked",
    regional: "perimeter",
    elected: "linked",
  },
  "job.detail": {
    says: "Lire les «\u00a0dont\u00a0» d’une déclaration d’emplois (femmes, insertion…)",
    agent: "perimeter",
    regional: "perimeter",
  },
  "job.write": {
    says: "Créer, modifier, supprimer et rétablir un emploi",
    agent: "perimeter",
    regional: "regions-own",
  },
  "import.write": {
    says: "Préparer un import de tableur (administration\u00a0: de structures seulement)",
    agent: "perimeter",
    regional: "perimeter",
    admin: "perimeter",
  },
  "territory.read": {
    says: "Lire les territoires de la Région et leur périmètre",
    agent: "region",
    regional: "region",
    elected: "region",
    admin: "region",
  },
  "territory.write": {
    says: "Créer, modifier, réunir, scinder, clore, supprimer et rétablir un territoire, et annuler un changement à venir",
    regional: "perimeter",
    admin: "perimeter",
  },
  "organisation.read": {
    says: "Lire les structures de la Région",
    agent: "region",
    regional: "region",
    elected: "region",
    admin: "region",
  },
  "organisation.add": {
    says: "Ajouter une structure, au nom d’un territoire",
    agent: "perimeter",
    regional: "perimeter",
    admin: "perimeter",
  },
  "organisation.write": {
    says: "Ajouter, modifier, réunir, supprimer et rétablir une structure",
    regional: "perimeter",
    admin: "perimeter",
  },
  "region.write": {
    says: "Régler la Région\u00a0: nom, départements, heure, contact, mise en route, contenu d’exemple",
    regional: "perimeter",
    admin: "perimeter",
  },
  "ground.read": {
    says: "Lire nomenclatures, dispositifs, opérations, objectifs et politique de la Région",
    agent: "region",
    regional: "region",
    elected: "region",
    admin: "region",
  },
  "ground.write": {
    says: "Ajouter, modifier, retirer et rétablir ce qui est à la Région",
    regional: "perimeter",
    admin: "perimeter",
  },
  "backup.write": {
    says: "Lire l’état des sauvegardes et en demander une",
    admin: "perimeter",
  },
  "mail.write": {
    says: "Lire l’état des courriers, adresses masquées, et en envoyer un de nouveau",
    admin: "perimeter",
  },
  "account.write": {
    says: "Ouvrir et fermer des comptes, changer des habilitations, lire le journal",
    admin: "perimeter",
  },
} as const satisfies Record<string, Right>;

export type Permission = keyof typeof matrix;
