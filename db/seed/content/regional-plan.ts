import type { Axis } from "../../enums";
import type { ActionSample } from "./action-sample";

/** The Région's own plan: regional animation, led by APES and CRESS. */
export const regionalActions = {
  local_animation: [
    {
      title: "Programme régional du Mois de l’ESS",
      description:
        "Recueillir les rendez-vous des territoires, publier un programme unique et appuyer les co-organisateurs.",
      expectedResult: "250 rendez-vous par édition, tous les territoires présents",
      lead: "cress",
      months: 34,
      recurring: true,
    },
    {
      title: "Espace régional de l’ESS au Salon Créer",
      description:
        "Réserver et animer un espace commun où les territoires et les réseaux reçoivent les porteurs de projets.",
      expectedResult: "3 éditions, 400 entretiens",
      lead: "cress",
      months: 30,
      recurring: true,
    },
    {
      title: "Lettre régionale et portail des initiatives",
      description:
        "Publier chaque mois une sélection d’initiatives, d’appels à projets et de données commentées.",
      expectedResult: "30 numéros, 3 000 abonnés",
      lead: "apes",
      months: 32,
      recurring: true,
    },
    {
      title: "Sensibilisation des futurs enseignants et conseillers",
      description:
        "Intervenir dans la formation des enseignants et des conseillers en emploi, avec un kit commun.",
      expectedResult: "40 interventions, 900 personnes",
      lead: "apes",
      months: 20,
    },
  ],
  pooling: [
    {
      title: "Observatoire régional de l’économie sociale et solidaire",
      description: "Produire les chiffres annuels par territoire, avec leur champ, leur date et leur source.",
      expectedResult: "3 panoramas, 21 fiches de territoire par an",
      lead: "cress",
      months: 34,
      recurring: true,
    },
    {
      title: "Réseau des agents de développement des territoires",
      description:
        "Six journées par an pour échanger les pratiques, comparer les plans et préparer les remontées.",
      expectedResult: "18 journées, 21 territoires représentés",
      lead: "apes",
      months: 34,
      recurring: true,
    },
    {
      title: "Recueil des bonnes pratiques des plans d’actions",
      description:
        "Repérer, vérifier et publier les actions reproductibles, avec leur coût et leurs conditions de réussite.",
      expectedResult: "45 fiches publiées",
      lead: "apes",
      months: 20,
    },
  ],
  project_support: [
    {
      title: "Appui aux territoires pour les projets d’innovation sociale",
      description:
        "Une équipe de deux personnes appuie sur demande les territoires pour les projets complexes.",
      expectedResult: "30 projets appuyés dans 15 territoires",
      lead: "apes",
      months: 28,
    },
    {
      title: "Mission régionale reprise et transmission coopératives",
      description: "Animer un réseau de repérage des transmissions et financer les premiers diagnostics.",
      expectedResult: "60 diagnostics, 12 reprises",
      lead: "cress",
      months: 26,
    },
    {
      title: "Formation des accompagnateurs aux modèles de l’ESS",
      description: "Deux parcours par an pour les conseillers des réseaux généralistes de la création.",
      expectedResult: "6 parcours, 90 conseillers formés",
      lead: "cress",
      months: 30,
    },
  ],
} as const satisfies Record<Axis, readonly ActionSample[]>;

export const regionalPlanTexts = {
  diagnosis:
    "Les plans des territoires donnent à l’ESS une présence dans toute la région, mais les moyens d’animation restent inégaux et les données difficiles à comparer. Les têtes de réseau sont sollicitées partout, souvent pour les mêmes besoins.",
  stakes:
    "Donner à chaque territoire le même appui, faire circuler ce qui marche et disposer de chiffres que tous reconnaissent.",
  governance:
    "Le comité régional réunit deux fois par an la Région, l’État, les deux Départements, la Caisse des Dépôts, l’APES et la CRESS. Un groupe technique suit les actions chaque trimestre.",
  priorities:
    "Promouvoir l’économie sociale et solidaire, soutenir les initiatives locales à l’échelle des territoires, accompagner la création et le développement d’activités.",
} as const;
