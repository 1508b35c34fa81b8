/** Structures named for jobs that come of no recorded project nor action. `{of}` is the territory. */
export const employers = [
  { name: "Association d’aide à domicile {of}", contracts: ["permanent", "fixed_term", "permanent"] },
  { name: "Chantier d’insertion {of}", contracts: ["integration", "integration", "permanent"] },
  { name: "Fédération des centres sociaux {of}", contracts: ["permanent", "subsidised", "fixed_term"] },
  { name: "Coopérative d’activité et d’emploi {of}", contracts: ["self_employed", "permanent", "other"] },
  { name: "Entreprise adaptée {of}", contracts: ["permanent", "permanent", "fixed_term"] },
  { name: "Régie de quartier {of}", contracts: ["integration", "subsidised", "permanent"] },
  { name: "Association culturelle {of}", contracts: ["subsidised", "fixed_term", "permanent"] },
  { name: "Club omnisports {of}", contracts: ["apprenticeship", "subsidised", "permanent"] },
  { name: "Ressourcerie {of}", contracts: ["integration", "permanent", "subsidised"] },
  { name: "Crèche associative {of}", contracts: ["permanent", "apprenticeship", "fixed_term"] },
] as const;

export const proofs = {
  created: ["Contrat de travail", "Déclaration préalable à l’embauche", "Attestation de l’employeur"],
  maintained: [
    "Registre du personnel",
    "Décision du conseil d’administration",
    "Attestation de l’expert-comptable",
  ],
  forecast: ["Plan de financement", "Convention de l’action", ""],
} as const;
