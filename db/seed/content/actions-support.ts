import type { ActionSample } from "./action-sample";

export const supportActions = [
  {
    title: "Garage solidaire et mobilité des demandeurs d’emploi",
    description:
      "Ouvrir un atelier de réparation à tarif adapté et louer des véhicules aux personnes qui reprennent un emploi.",
    expectedResult: "250 réparations par an, 12 véhicules en location",
    lead: "plie",
    months: 18,
  },
  {
    title: "Parcours « De l’idée au projet »",
    description:
      "Six séances collectives et trois rendez-vous individuels pour transformer une idée en projet écrit.",
    expectedResult: "5 promotions, 50 porteurs, 20 projets engagés",
    lead: "maison_emploi",
    months: 34,
    recurring: true,
  },
  {
    title: "Légumerie associative en circuit court",
    description:
      "Laver, éplucher et conditionner des légumes locaux pour les cantines, avec un atelier d’insertion.",
    expectedResult: "8 postes en insertion, 150 tonnes par an",
    lead: "producers",
    months: 24,
  },
  {
    title: "Ressourcerie {of} : du diagnostic à l’ouverture",
    description:
      "Accompagner le collectif porteur dans le gisement, le local, le plan de financement et le recrutement.",
    expectedResult: "1 lieu ouvert, 6 postes créés, 120 tonnes par an",
    lead: "epci",
    months: 18,
  },
  {
    title: "Appel à projets annuel « Initiatives solidaires »",
    description:
      "Soutenir chaque année des projets d’utilité sociale en phase d’étude ou de démarrage, choisis par un jury mixte.",
    expectedResult: "3 éditions, 24 projets soutenus",
    lead: "epci",
    months: 34,
    recurring: true,
  },
  {
    title: "Couveuse d’activités solidaires",
    description:
      "Tester une activité en grandeur réelle pendant douze mois, avec un hébergement juridique et un suivi.",
    expectedResult: "18 entrepreneurs à l’essai, 10 créations",
    lead: "cae",
    months: 30,
  },
  {
    title: "Épicerie solidaire itinérante",
    description: "Aménager un camion, organiser les tournées avec les communes et former les bénévoles.",
    expectedResult: "14 communes desservies, 300 foyers",
    lead: "social_centres",
    months: 16,
    setting: "rural",
  },
  {
    title: "Conciergerie de quartier",
    description:
      "Monter avec une régie un service de proximité : colis, petits travaux, démarches, entraide.",
    expectedResult: "1 lieu, 4 emplois, 400 utilisateurs",
    lead: "regie",
    months: 16,
    setting: "urban",
  },
  {
    title: "Crèche associative à horaires élargis",
    description:
      "Accompagner une association de parents et d’employeurs jusqu’à l’agrément et à l’ouverture.",
    expectedResult: "20 places, 9 emplois",
    lead: "association",
    months: 22,
  },
  {
    title: "Coopérative de services à la personne",
    description:
      "Aider des salariées de l’aide à domicile à créer leur coopérative : statuts, agrément, premiers contrats.",
    expectedResult: "1 SCOP créée, 12 emplois",
    lead: "cae",
    months: 20,
  },
  {
    title: "Suivi des créations à douze, vingt-quatre et trente-six mois",
    description:
      "Revoir chaque structure créée à date fixe, mesurer l’emploi et proposer un appui avant les difficultés.",
    expectedResult: "100 % des créations revues, 80 % actives à trois ans",
    lead: "maison_emploi",
    months: 32,
    recurring: true,
  },
  {
    title: "Prêts d’honneur pour les porteurs de projets solidaires",
    description: "Ouvrir un comité dédié, avec un parrainage par des dirigeants de structures expérimentées.",
    expectedResult: "25 prêts, 30 emplois créés",
    lead: "agency",
    months: 30,
    recurring: true,
  },
  {
    title: "Atelier de transformation de fruits et de bocaux",
    description:
      "Transformer les surplus de vergers et d’invendus dans un atelier partagé entre chantier d’insertion et producteurs.",
    expectedResult: "20 000 bocaux par an, 6 postes",
    lead: "insertion",
    months: 18,
  },
  {
    title: "Café associatif et point multiservice {at}",
    description: "Accompagner le collectif d’habitants : bail, licence, premier emploi et programmation.",
    expectedResult: "1 lieu ouvert cinq jours sur sept, 2 emplois",
    lead: "association",
    months: 15,
    setting: "rural",
  },
  {
    title: "Chantier d’insertion maraîchage biologique",
    description: "Trouver les terres, équiper deux serres et préparer le conventionnement du chantier.",
    expectedResult: "3 hectares cultivés, 12 postes en insertion",
    lead: "insertion",
    months: 20,
  },
  {
    title: "Entreprise d’insertion de déconstruction sélective",
    description:
      "Étudier le marché, constituer l’équipe et décrocher les premiers chantiers auprès des bailleurs.",
    expectedResult: "10 salariés en insertion, 500 tonnes valorisées",
    lead: "insertion",
    months: 22,
    setting: "urban",
  },
  {
    title: "Reprise d’entreprise par les salariés en SCOP",
    description:
      "Sensibiliser cédants et salariés, financer les diagnostics et accompagner les premiers mois.",
    expectedResult: "12 diagnostics, 3 reprises, 45 emplois sauvés",
    lead: "cress",
    months: 26,
  },
  {
    title: "Incubateur de l’innovation sociale",
    description:
      "Neuf mois d’accompagnement pour des équipes qui répondent à un besoin social peu ou mal couvert.",
    expectedResult: "3 promotions, 18 projets, 9 structures créées",
    lead: "apes",
    months: 32,
    setting: "urban",
  },
  {
    title: "Accompagnement des associations vers l’emploi pérenne",
    description: "Travailler le modèle économique des associations dont les contrats aidés arrivent à terme.",
    expectedResult: "25 associations, 40 emplois consolidés",
    lead: "dla",
    months: 22,
  },
  {
    title: "Auto-école sociale de bassin",
    description:
      "Ouvrir une auto-école adaptée aux personnes en difficulté d’apprentissage, avec des heures dans chaque bourg.",
    expectedResult: "90 permis par an, 4 emplois",
    lead: "plie",
    months: 16,
  },
  {
    title: "Habitat partagé pour personnes âgées",
    description:
      "Accompagner une association et un bailleur dans la création d’un petit habitat groupé avec services.",
    expectedResult: "12 logements, 5 emplois d’accompagnement",
    lead: "epci",
    months: 28,
  },
  {
    title: "Boutique de créateurs et d’artisans en coopérative",
    description: "Réunir des artisans dans une boutique tenue à tour de rôle, avec un statut coopératif.",
    expectedResult: "15 artisans, 1 boutique, 2 emplois",
    lead: "cae",
    months: 14,
  },
  {
    title: "Centrale villageoise d’énergie renouvelable",
    description:
      "Aider un groupe d’habitants et de communes à créer une société coopérative de production solaire.",
    expectedResult: "6 toitures équipées, 150 sociétaires",
    lead: "epci",
    months: 26,
    setting: "rural",
  },
  {
    title: "Atelier vélo solidaire et participatif",
    description: "Ouvrir un atelier de réparation et de vente de vélos reconditionnés, près d’une gare.",
    expectedResult: "1 atelier, 3 emplois, 700 vélos remis en route",
    lead: "association",
    months: 13,
  },
  {
    title: "Restaurant d’application et d’insertion",
    description: "Monter un restaurant de midi qui forme aux métiers de la cuisine et du service.",
    expectedResult: "70 couverts par jour, 9 postes en insertion",
    lead: "insertion",
    months: 20,
    setting: "urban",
  },
  {
    title: "Blanchisserie solidaire inter-établissements",
    description:
      "Étudier une blanchisserie commune aux maisons de retraite et à l’hôpital, portée par une entreprise adaptée.",
    expectedResult: "5 établissements clients, 14 emplois",
    lead: "agency",
    months: 22,
  },
  {
    title: "Micro-projets des habitants : bourse de démarrage",
    description:
      "De petites bourses versées vite, avec un parrain, pour essayer une idée utile au quartier ou au village.",
    expectedResult: "45 bourses, 12 associations créées",
    lead: "social_centres",
    months: 28,
    recurring: true,
  },
  {
    title: "Accueil et premier diagnostic des porteurs de projets",
    description:
      "Recevoir sous quinze jours toute personne qui porte une idée, et remettre une feuille de route écrite.",
    expectedResult: "120 personnes reçues par an, 60 feuilles de route",
    lead: "maison_emploi",
    months: 36,
    recurring: true,
  },
  {
    title: "Espace-test agricole et installation coopérative",
    description: "Mettre à l’essai de futurs maraîchers pendant trois ans, avec terres, matériel et tutorat.",
    expectedResult: "6 personnes à l’essai, 4 installations",
    lead: "producers",
    months: 32,
    setting: "rural",
  },
  {
    title: "Recyclerie sportive et de loisirs",
    description: "Collecter auprès des clubs et des habitants, réparer et revendre à prix solidaire.",
    expectedResult: "1 boutique, 3 emplois, 20 tonnes par an",
    lead: "association",
    months: 14,
  },
  {
    title: "Réemploi des matériaux de construction",
    description:
      "Créer une plateforme de collecte et de vente de matériaux issus des chantiers du territoire.",
    expectedResult: "1 plateforme, 400 tonnes par an, 7 emplois",
    lead: "epci",
    months: 22,
  },
  {
    title: "Coopérative d’habitants : appui au groupe fondateur",
    description:
      "Accompagner un groupe d’habitants dans le foncier, le statut et le partenariat avec un bailleur.",
    expectedResult: "1 terrain réservé, 14 logements programmés",
    lead: "epci",
    months: 30,
    setting: "urban",
  },
  {
    title: "Coup de pouce trésorerie aux structures naissantes",
    description:
      "Une avance remboursable de courte durée pour attendre la première subvention ou le premier paiement.",
    expectedResult: "20 avances, 90 % remboursées à un an",
    lead: "epci",
    months: 26,
  },
  {
    title: "Étude-action pour un service de livraison à vélo",
    description: "Vérifier le marché des derniers kilomètres et tester deux tournées avec des commerçants.",
    expectedResult: "1 étude, 2 tournées, 3 emplois",
    lead: "cae",
    months: 10,
    setting: "urban",
  },
  {
    title: "Tourisme solidaire : hébergements et balades contées",
    description:
      "Aider trois associations à monter une offre commune d’accueil chez l’habitant et de visites.",
    expectedResult: "12 hébergements, 1 500 nuitées par an",
    lead: "association",
    months: 20,
    setting: "coast",
  },
  {
    title: "Atelier de couture et de réemploi textile",
    description:
      "Structurer un atelier d’insertion autour de la retouche, de la création et de la sous-traitance.",
    expectedResult: "8 postes en insertion, 3 contrats réguliers",
    lead: "insertion",
    months: 16,
  },
  {
    title: "Séjours de répit et relais des aidants",
    description:
      "Accompagner une association dans l’ouverture d’un service de relais à domicile et de séjours courts.",
    expectedResult: "60 familles aidées par an, 5 emplois",
    lead: "association",
    months: 18,
  },
  {
    title: "Coaching des dirigeants associatifs",
    description: "Un binôme entre un dirigeant expérimenté et un dirigeant débutant, pendant un an.",
    expectedResult: "20 binômes, 15 plans d’action",
    lead: "dla",
    months: 20,
  },
  {
    title: "Appui à la reconnaissance « entreprise solidaire »",
    description:
      "Aider les structures éligibles à demander l’agrément et à s’en servir auprès des financeurs.",
    expectedResult: "18 agréments obtenus",
    lead: "cress",
    months: 14,
  },
  {
    title: "Création d’un groupement d’employeurs pour l’insertion",
    description:
      "Réunir des entreprises qui embauchent ensemble des personnes éloignées de l’emploi, en alternance.",
    expectedResult: "15 entreprises, 30 parcours par an",
    lead: "maison_emploi",
    months: 20,
  },
  {
    title: "Ferme pédagogique et d’insertion",
    description: "Faire aboutir un projet qui associe accueil des écoles, élevage et chantier d’insertion.",
    expectedResult: "3 000 visiteurs par an, 7 postes",
    lead: "insertion",
    months: 24,
    setting: "rural",
  },
  {
    title: "Sous-traitance industrielle et entreprise adaptée",
    description:
      "Identifier des donneurs d’ordre et étudier l’ouverture d’un atelier pour des travailleurs handicapés.",
    expectedResult: "4 contrats, 16 emplois",
    lead: "agency",
    months: 20,
  },
  {
    title: "Hébergement à loyer progressif pour jeunes structures",
    description:
      "Réserver des bureaux dans les pépinières, avec un loyer qui monte par paliers pendant trois ans.",
    expectedResult: "14 structures hébergées, 11 encore actives à la sortie",
    lead: "agency",
    months: 30,
    recurring: true,
  },
  {
    title: "Prototype : une semaine pour tester un service",
    description:
      "Réunir porteurs, usagers et techniciens pendant cinq jours autour d’un besoin précis, jusqu’à un essai.",
    expectedResult: "4 semaines, 12 services testés",
    lead: "cae",
    months: 18,
  },
  {
    title: "Plateforme locale de financement participatif",
    description:
      "Présélectionner des projets, former les porteurs à la collecte et doubler les premiers dons.",
    expectedResult: "20 collectes réussies, 60 000 € réunis",
    lead: "collective",
    months: 22,
  },
  {
    title: "Service de portage de repas et de lien social",
    description: "Aider une association à étendre le portage de repas aux communes non desservies.",
    expectedResult: "9 communes, 150 bénéficiaires, 6 emplois",
    lead: "association",
    months: 15,
    setting: "rural",
  },
  {
    title: "Média participatif des quartiers",
    description:
      "Accompagner un collectif de jeunes dans la création d’un média associatif, de la formation au modèle économique.",
    expectedResult: "1 association créée, 2 emplois",
    lead: "mission_locale",
    months: 15,
    setting: "urban",
  },
  {
    title: "Coopérative jeunesse de services",
    description: "Chaque été, quinze jeunes créent leur coopérative pendant deux mois, avec deux animateurs.",
    expectedResult: "3 étés, 45 jeunes, 150 contrats",
    lead: "mission_locale",
    months: 26,
  },
  {
    title: "Friche reconvertie en village de l’économie solidaire",
    description:
      "Accompagner l’occupation temporaire d’une friche, puis un bail de longue durée avec plusieurs structures.",
    expectedResult: "2 000 m² occupés, 10 structures, 25 emplois",
    lead: "epci",
    months: 30,
    setting: "urban",
  },
  {
    title: "Point relais des produits fermiers {at}",
    description: "Créer un magasin de producteurs avec dépôt de commandes et atelier de cuisine.",
    expectedResult: "20 producteurs, 3 emplois",
    lead: "producers",
    months: 15,
  },
  {
    title: "Formation « diriger une structure de l’ESS »",
    description: "Huit journées sur l’année : gouvernance, gestion, ressources humaines, évaluation.",
    expectedResult: "3 sessions, 36 dirigeants formés",
    lead: "cress",
    months: 30,
    recurring: true,
  },
  {
    title: "Études de marché mutualisées pour les porteurs",
    description: "Financer des études communes à plusieurs projets d’un même secteur et les publier.",
    expectedResult: "6 études, 15 projets éclairés",
    lead: "agency",
    months: 20,
  },
  {
    title: "Entraide administrative et numérique itinérante",
    description: "Accompagner une association qui tient des permanences numériques dans un bus aménagé.",
    expectedResult: "25 communes, 1 800 personnes aidées par an",
    lead: "association",
    months: 20,
    setting: "rural",
  },
  {
    title: "Aide au premier emploi associatif",
    description: "Une aide dégressive sur trois ans, avec un suivi de gestion obligatoire la première année.",
    expectedResult: "20 premiers emplois, 16 maintenus à trois ans",
    lead: "epci",
    months: 34,
    recurring: true,
  },
  {
    title: "Appui aux fusions et rapprochements d’associations",
    description:
      "Accompagner les associations qui envisagent de se rapprocher : diagnostic, scénarios, calendrier social.",
    expectedResult: "8 diagnostics, 3 rapprochements",
    lead: "dla",
    months: 18,
  },
  {
    title: "Ateliers de peinture et second œuvre en insertion",
    description:
      "Ouvrir un chantier d’insertion de second œuvre pour les logements communaux et associatifs.",
    expectedResult: "10 postes en insertion, 35 logements repris",
    lead: "regie",
    months: 18,
  },
  {
    title: "Studio de création et résidence d’artistes associatifs",
    description: "Aider des associations culturelles à partager un lieu de création ouvert aux habitants.",
    expectedResult: "1 lieu, 8 résidences par an, 2 emplois",
    lead: "association",
    months: 18,
  },
  {
    title: "Compostage de proximité : de l’essai au service",
    description: "Passer de quinze sites bénévoles à un service rémunéré par les communes et les bailleurs.",
    expectedResult: "60 sites, 4 emplois",
    lead: "regie",
    months: 16,
  },
  {
    title: "Accompagnement renforcé des porteurs éloignés de l’emploi",
    description:
      "Un conseiller pour vingt personnes, des ateliers de confiance et un fonds de premières dépenses.",
    expectedResult: "60 personnes suivies, 25 activités lancées",
    lead: "plie",
    months: 26,
  },
  {
    title: "Vente directe de la pêche et atelier de transformation",
    description:
      "Accompagner des patrons pêcheurs et une structure d’insertion vers une coopérative de vente.",
    expectedResult: "8 bateaux, 5 emplois",
    lead: "producers",
    months: 22,
    setting: "coast",
  },
  {
    title: "Relais d’assistantes maternelles en coopérative",
    description: "Étudier et monter une maison d’assistantes maternelles gérée par ses professionnelles.",
    expectedResult: "2 maisons ouvertes, 8 emplois",
    lead: "cae",
    months: 15,
  },
  {
    title: "Évaluation de l’utilité sociale des projets soutenus",
    description:
      "Mesurer avec les structures ce qui a changé pour les usagers, deux ans après le premier soutien.",
    expectedResult: "15 projets évalués, 1 publication",
    lead: "apes",
    months: 20,
  },
] as const satisfies readonly ActionSample[];
