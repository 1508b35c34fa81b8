import type { Axis } from "../../enums";

/** Orientation (first level) and the objectives that may come under it. `{communes}` is a count. */
export type OrientationSample = {
  orientation: string;
  objectives: readonly [string, string];
  /** A third, in the plan that is built as the real ones are. */
  third?: string;
};

export const orientations = {
  local_animation: [
    {
      orientation: "Faire connaître l’ESS et ses structures dans les {communes} communes",
      objectives: [
        "Rendre visibles les structures, leurs métiers et leurs emplois",
        "Donner aux habitants des occasions régulières de rencontre",
      ],
      third: "Tenir à jour un annuaire et un agenda communs",
    },
    {
      orientation: "Donner envie d’entreprendre et de consommer autrement",
      objectives: [
        "Sensibiliser les jeunes, les demandeurs d’emploi et les futurs dirigeants",
        "Encourager l’achat solidaire des ménages, des entreprises et des communes",
      ],
    },
    {
      orientation: "Installer l’ESS dans la vie économique du territoire",
      objectives: [
        "Associer les élus et les services à la vie des structures",
        "Faire se rencontrer entreprises, structures et communes",
      ],
    },
    {
      orientation: "Faire vivre un réseau local ouvert à tous les acteurs",
      objectives: [
        "Réunir les structures autour de sujets concrets",
        "Faire circuler l’information entre communes et associations",
      ],
    },
    {
      orientation: "Partager les valeurs de l’ESS avec tous les publics",
      objectives: [
        "Aller vers les habitants des bourgs et des quartiers",
        "Faire du Mois de l’ESS un rendez-vous attendu",
      ],
    },
  ],
  pooling: [
    {
      orientation: "Mutualiser les moyens des intercommunalités et des structures",
      objectives: [
        "Partager les emplois, les locaux et les équipements",
        "Construire des services communs aux associations employeuses",
      ],
      third: "Acheter et former ensemble",
    },
    {
      orientation: "Coordonner les accompagnateurs et les financeurs",
      objectives: [
        "Offrir une porte d’entrée unique et des orientations suivies",
        "Accorder les calendriers et les critères des financeurs",
      ],
    },
    {
      orientation: "Connaître, évaluer et piloter ensemble",
      objectives: [
        "Disposer chaque année de données fiables et commentées",
        "Décider à plusieurs et rendre compte des décisions",
      ],
    },
    {
      orientation: "Structurer des filières locales porteuses d’emplois",
      objectives: [
        "Organiser les débouchés des circuits courts et du réemploi",
        "Sécuriser les métiers de l’aide et du soin à domicile",
      ],
    },
    {
      orientation: "Consolider les structures par la coopération",
      objectives: [
        "Prévenir les difficultés des associations employeuses",
        "Développer les réponses communes aux marchés publics",
      ],
    },
  ],
  project_support: [
    {
      orientation: "Offrir un interlocuteur à chaque étape du projet",
      objectives: [
        "Accueillir, orienter et aider à écrire le projet",
        "Suivre les activités après leur démarrage",
      ],
      third: "Relier chaque porteur de projet à un réseau d’accompagnement",
    },
    {
      orientation: "Faire naître des activités qui répondent aux besoins des habitants",
      objectives: [
        "Soutenir les services de proximité là où ils manquent",
        "Accompagner les initiatives collectives d’habitants",
      ],
    },
    {
      orientation: "Créer des emplois durables et accessibles",
      objectives: [
        "Ouvrir de nouvelles places en insertion par l’activité économique",
        "Consolider les premiers emplois des jeunes structures",
      ],
    },
    {
      orientation: "Financer l’étude, le démarrage et le développement",
      objectives: [
        "Donner accès à une première aide rapide et simple",
        "Réunir les financements solidaires autour des projets",
      ],
    },
    {
      orientation: "Accompagner l’innovation sociale et la reprise d’activités",
      objectives: [
        "Tester des services nouveaux avec leurs usagers",
        "Préparer les transmissions sous forme coopérative",
      ],
    },
  ],
} as const satisfies Record<Axis, readonly OrientationSample[]>;

/** How many orientations of each axis the plan that is built as the real ones are has: five, with thirteen objectives. */
export const fullPlan: Record<Axis, number> = { local_animation: 2, pooling: 1, project_support: 2 };
