import type { ActionSample } from "./action-sample";

export const animationActions = [
  {
    title: "Petits déjeuners thématiques de l’ESS",
    description:
      "Une rencontre par trimestre, de 8 h 30 à 10 h, sur un sujet choisi avec les structures : finances solidaires, commerce équitable, groupement d’employeurs.",
    expectedResult: "12 rencontres en trois ans, 25 participants en moyenne",
    lead: "maison_emploi",
    months: 36,
    recurring: true,
  },
  {
    title: "Annuaire en ligne des structures de l’ESS",
    description:
      "Recenser les établissements employeurs et publier leurs activités, leurs horaires et leur commune d’intervention. Chaque structure relit sa fiche une fois par an.",
    expectedResult: "150 fiches publiées, relues chaque année",
    lead: "epci",
    months: 14,
  },
  {
    title: "Lettre trimestrielle de l’économie solidaire",
    description:
      "Quatre numéros par an envoyés aux communes, aux associations et aux entreprises : une initiative, un dispositif, un agenda.",
    expectedResult: "12 numéros, 600 abonnés",
    lead: "maison_emploi",
    months: 36,
    recurring: true,
  },
  {
    title: "Sensibiliser les élus à la commande publique responsable",
    description:
      "Trois demi-journées pour les élus et les secrétaires de mairie : clauses d’insertion, marchés réservés, exemples de communes voisines.",
    expectedResult: "40 communes représentées, 10 marchés avec une clause",
    lead: "epci",
    months: 12,
  },
  {
    title: "Présence commune au Salon Créer",
    description:
      "Un stand partagé avec les réseaux d’accompagnement, où les structures du territoire tiennent permanence à tour de rôle.",
    expectedResult: "8 structures présentes, 30 contacts à suivre",
    lead: "epci",
    months: 8,
  },
  {
    title: "Programme commun du Mois de l’ESS",
    description:
      "Bâtir chaque année un programme unique pour le mois de novembre, avec une affiche, un calendrier et une soirée d’ouverture.",
    expectedResult: "12 rendez-vous par an, 800 participants",
    lead: "collective",
    months: 30,
    recurring: true,
  },
  {
    title: "Visites de structures ouvertes aux habitants",
    description:
      "Une après-midi par trimestre, une structure ouvre ses ateliers et explique son modèle, du statut aux métiers.",
    expectedResult: "10 visites, 200 visiteurs",
    lead: "collective",
    months: 24,
  },
  {
    title: "Forum local de l’économie sociale et solidaire",
    description:
      "Une journée de stands, de tables rondes et de démonstrations, préparée avec les structures et les communes.",
    expectedResult: "45 exposants, 1 000 visiteurs",
    lead: "epci",
    months: 10,
  },
  {
    title: "Ciné-débats dans les salles rurales",
    description:
      "Projeter un documentaire sur une initiative solidaire, puis en parler avec une structure locale comparable.",
    expectedResult: "9 séances dans 9 communes, 60 spectateurs en moyenne",
    lead: "association",
    months: 18,
    setting: "rural",
  },
  {
    title: "Classes découvertes des métiers de l’ESS",
    description:
      "Faire découvrir aux collégiens et aux lycéens les métiers de l’aide, de l’insertion, du réemploi et de la culture.",
    expectedResult: "20 classes accueillies, 500 élèves",
    lead: "mission_locale",
    months: 24,
  },
  {
    title: "Exposition itinérante sur les coopératives",
    description:
      "Douze panneaux prêtés aux médiathèques, aux lycées et aux mairies, avec un livret pour l’animation.",
    expectedResult: "15 lieux d’accueil, 3 000 visiteurs",
    lead: "apes",
    months: 18,
  },
  {
    title: "Réseau des élus référents de l’ESS",
    description:
      "Désigner un élu par commune volontaire et réunir le réseau deux fois par an autour d’une visite et d’un point sur le plan.",
    expectedResult: "30 élus désignés, 6 réunions",
    lead: "epci",
    months: 30,
    recurring: true,
  },
  {
    title: "Semaine de la finance solidaire",
    description:
      "Présenter l’épargne solidaire, les clubs d’investisseurs et les prêts d’honneur aux habitants et aux associations.",
    expectedResult: "3 éditions, 1 nouveau club d’investisseurs",
    lead: "collective",
    months: 30,
    recurring: true,
  },
  {
    title: "Marché de Noël solidaire et équitable",
    description:
      "Rassembler producteurs, ateliers d’insertion et associations de commerce équitable pendant un week-end de décembre.",
    expectedResult: "35 exposants par édition, 4 000 visiteurs",
    lead: "association",
    months: 24,
  },
  {
    title: "Portraits filmés de structures locales",
    description:
      "Réaliser des films de trois minutes qui montrent un métier, une personne morale et un territoire, libres de diffusion.",
    expectedResult: "12 films, 8 000 vues",
    lead: "collective",
    months: 14,
  },
  {
    title: "Rencontres entre entreprises et structures d’insertion",
    description:
      "Faire se connaître les entreprises locales et les ateliers d’insertion autour de besoins d’achat précis.",
    expectedResult: "6 rencontres, 15 contrats de sous-traitance",
    lead: "insertion",
    months: 20,
  },
  {
    title: "Club des structures d’insertion par l’activité économique",
    description:
      "Réunir les directions chaque trimestre pour partager les besoins de recrutement, les formations et les marchés.",
    expectedResult: "15 structures membres, 12 réunions",
    lead: "insertion",
    months: 36,
    recurring: true,
  },
  {
    title: "Guide pratique de la vie associative employeuse",
    description:
      "Un document court sur l’embauche, la paie, la convention collective et les aides, mis à jour chaque année.",
    expectedResult: "500 exemplaires, 2 mises à jour",
    lead: "association",
    months: 12,
  },
  {
    title: "Permanences d’information dans les bourgs-centres",
    description:
      "Une permanence par mois dans chaque bourg pour répondre aux associations et aux habitants qui ont une idée.",
    expectedResult: "90 permanences, 250 personnes reçues",
    lead: "maison_emploi",
    months: 30,
    recurring: true,
    setting: "rural",
  },
  {
    title: "Journée territoriale du commerce équitable",
    description:
      "Dégustations, rencontre avec des importateurs et engagement des cantines publiques dans l’achat équitable.",
    expectedResult: "3 journées, 12 communes engagées",
    lead: "association",
    months: 30,
  },
  {
    title: "Formation des agents d’accueil aux dispositifs de l’ESS",
    description:
      "Donner aux agents d’accueil des mairies et des maisons de services les repères pour orienter un porteur d’idée.",
    expectedResult: "60 agents formés",
    lead: "cress",
    months: 10,
  },
  {
    title: "Carte interactive des initiatives solidaires",
    description:
      "Situer sur une carte en ligne les épiceries solidaires, recycleries, jardins et lieux partagés.",
    expectedResult: "200 lieux situés, 1 mise à jour par trimestre",
    lead: "epci",
    months: 12,
  },
  {
    title: "Assises locales de la vie associative",
    description:
      "Écouter les associations sur le bénévolat, les locaux et les financements, puis publier les engagements pris.",
    expectedResult: "200 participants, 10 engagements suivis",
    lead: "association",
    months: 9,
  },
  {
    title: "Ambassadeurs de l’ESS dans les lycées professionnels",
    description:
      "Des salariés de structures viennent parler de leur métier et accueillent les élèves en stage.",
    expectedResult: "8 lycées, 40 stages",
    lead: "apes",
    months: 20,
  },
  {
    title: "Fête des jardins partagés et de l’alimentation",
    description:
      "Une journée commune aux jardins d’insertion, aux jardins partagés et aux producteurs, avec ateliers de cuisine.",
    expectedResult: "3 éditions, 1 500 visiteurs par an",
    lead: "social_centres",
    months: 30,
  },
  {
    title: "Trophées locaux de l’initiative solidaire",
    description:
      "Distinguer chaque année trois initiatives par un jury d’habitants et d’élus, avec un appui en communication.",
    expectedResult: "3 éditions, 45 candidatures",
    lead: "development_council",
    months: 30,
    recurring: true,
  },
  {
    title: "Ateliers citoyens sur les besoins non couverts",
    description:
      "Réunir habitants, associations et communes pour dire quels services manquent, secteur par secteur.",
    expectedResult: "8 ateliers, 5 besoins transformés en projets",
    lead: "development_council",
    months: 14,
  },
  {
    title: "Radio locale : chronique hebdomadaire de l’ESS",
    description: "Cinq minutes par semaine, enregistrées dans les structures, puis rediffusées en ligne.",
    expectedResult: "100 chroniques diffusées",
    lead: "association",
    months: 30,
    recurring: true,
  },
  {
    title: "Tournée des recycleries et ateliers de réparation",
    description: "Un camion-atelier passe dans les communes pour réparer, expliquer et collecter.",
    expectedResult: "40 étapes, 1 200 objets réparés",
    lead: "insertion",
    months: 16,
    setting: "rural",
  },
  {
    title: "Rendez-vous de l’économie de proximité en centre-ville",
    description:
      "Animer deux fois par an une rue commerçante avec des structures de l’ESS et des commerçants indépendants.",
    expectedResult: "6 rendez-vous, 25 structures présentes",
    lead: "epci",
    months: 26,
    setting: "urban",
  },
  {
    title: "Information des demandeurs d’emploi sur les métiers de l’ESS",
    description: "Des réunions collectives avec les agences de l’emploi, suivies de visites et d’immersions.",
    expectedResult: "30 réunions, 120 immersions",
    lead: "plie",
    months: 24,
  },
  {
    title: "Module « entreprendre autrement » à l’université",
    description: "Vingt heures de cours et une étude de cas confiée par une structure du territoire.",
    expectedResult: "3 promotions, 90 étudiants",
    lead: "apes",
    months: 30,
    setting: "urban",
  },
  {
    title: "Charte locale de l’achat solidaire",
    description:
      "Écrire avec les communes et les entreprises des engagements simples et suivis chaque année.",
    expectedResult: "50 signataires, 1 bilan annuel",
    lead: "epci",
    months: 15,
  },
  {
    title: "Espace ESS dans les manifestations économiques locales",
    description:
      "Réserver une place aux structures dans les foires, salons et journées de l’emploi déjà organisés.",
    expectedResult: "10 manifestations, 40 structures accueillies",
    lead: "agency",
    months: 24,
  },
  {
    title: "Journal des habitants et des initiatives",
    description:
      "Un numéro par semestre écrit par des habitants volontaires avec l’appui d’une association d’éducation populaire.",
    expectedResult: "6 numéros de 8 pages, 5 000 exemplaires",
    lead: "social_centres",
    months: 32,
    recurring: true,
  },
  {
    title: "Cycle de conférences sur les modèles coopératifs",
    description:
      "SCOP, SCIC, coopérative d’activité, coopérative d’habitants : un modèle par soirée, avec un témoin.",
    expectedResult: "8 conférences, 35 participants en moyenne",
    lead: "cress",
    months: 18,
  },
  {
    title: "Parcours découverte pour les nouveaux élus",
    description: "Une matinée de visite et un livret pour comprendre ce que l’ESS apporte à une commune.",
    expectedResult: "60 élus accueillis",
    lead: "epci",
    months: 8,
  },
  {
    title: "Défi « familles zéro gaspillage »",
    description:
      "Accompagner des familles pendant six mois avec les recycleries, les jardins et les épiceries solidaires.",
    expectedResult: "100 familles, 25 % de déchets en moins",
    lead: "social_centres",
    months: 12,
  },
  {
    title: "Kiosque mobile de l’ESS sur les marchés",
    description:
      "Tenir un stand léger une fois par mois sur un marché différent pour présenter structures et offres d’emploi.",
    expectedResult: "30 sorties, 900 échanges",
    lead: "collective",
    months: 26,
  },
  {
    title: "Portes ouvertes des tiers-lieux du territoire",
    description: "Deux jours par an, les tiers-lieux ouvrent leurs ateliers, bureaux partagés et cuisines.",
    expectedResult: "7 lieux ouverts, 600 visiteurs par an",
    lead: "collective",
    months: 26,
  },
  {
    title: "Campagne d’affichage « ici, une entreprise solidaire »",
    description:
      "Rendre visibles les structures par une plaque et une affiche communes, posées avec les communes.",
    expectedResult: "120 structures identifiées",
    lead: "agency",
    months: 9,
  },
  {
    title: "Observatoire citoyen des services de proximité",
    description: "Faire remonter par les habitants les services manquants et suivre les réponses apportées.",
    expectedResult: "1 synthèse par an, 15 contributeurs réguliers",
    lead: "development_council",
    months: 28,
    recurring: true,
  },
  {
    title: "Université populaire de l’économie solidaire",
    description: "Six soirées par an, ouvertes à tous, animées par des praticiens et des enseignants.",
    expectedResult: "18 soirées, 50 inscrits par an",
    lead: "social_centres",
    months: 32,
    recurring: true,
  },
  {
    title: "Rencontres inter-associatives par bassin de vie",
    description:
      "Faire se rencontrer deux fois par an les associations voisines sur un sujet concret : locaux, transport, matériel.",
    expectedResult: "12 rencontres, 8 coopérations engagées",
    lead: "association",
    months: 28,
  },
  {
    title: "Mise en valeur de l’aide à domicile et de ses métiers",
    description:
      "Témoignages, immersions et forum de recrutement avec les associations et services d’aide à domicile.",
    expectedResult: "3 forums, 60 recrutements",
    lead: "maison_emploi",
    months: 18,
  },
  {
    title: "Découverte de la pêche durable et des circuits courts",
    description:
      "Des visites du port et des étals en vente directe, avec les structures d’insertion qui transforment le poisson.",
    expectedResult: "12 visites, 300 participants",
    lead: "collective",
    months: 16,
    setting: "coast",
  },
  {
    title: "Livret d’accueil de l’ESS pour les nouvelles associations",
    description: "Un livret remis à la création : obligations, interlocuteurs, aides et bonnes adresses.",
    expectedResult: "400 livrets remis",
    lead: "association",
    months: 7,
  },
  {
    title: "Soirées « une idée, un territoire » dans les communes",
    description:
      "Présenter une réussite venue d’ailleurs et chercher avec les habitants ce qui pourrait être repris.",
    expectedResult: "15 soirées, 4 projets engagés",
    lead: "epci",
    months: 22,
  },
  {
    title: "Jeu coopératif pour présenter l’ESS aux collégiens",
    description:
      "Concevoir, tester et diffuser un jeu d’une heure qui fait créer une coopérative par une classe.",
    expectedResult: "1 jeu, 30 classes",
    lead: "apes",
    months: 12,
  },
  {
    title: "Journée des monnaies locales et de l’échange",
    description:
      "Présenter systèmes d’échange, accorderies et monnaies locales, et recueillir l’envie d’en créer.",
    expectedResult: "2 journées, 1 groupe de travail installé",
    lead: "development_council",
    months: 16,
  },
  {
    title: "Valorisation du bénévolat et du mécénat de compétences",
    description:
      "Une bourse du bénévolat et une rencontre annuelle avec les entreprises prêtes à libérer du temps.",
    expectedResult: "150 bénévoles orientés, 12 entreprises",
    lead: "association",
    months: 24,
  },
  {
    title: "Séminaire annuel des acteurs de l’ESS",
    description:
      "Une journée pour faire le bilan du plan, choisir les priorités de l’année et présenter les nouveaux venus.",
    expectedResult: "3 séminaires, 70 participants",
    lead: "epci",
    months: 34,
    recurring: true,
  },
  {
    title: "Boîte à outils numérique de l’animation locale",
    description:
      "Modèles d’affiches, photographies libres, argumentaires et fiches d’organisation en accès partagé.",
    expectedResult: "40 ressources, 25 structures utilisatrices",
    lead: "cress",
    months: 10,
  },
  {
    title: "Voyage d’étude dans un territoire voisin",
    description:
      "Une journée de visite par an pour les élus et les structures, suivie d’une restitution ouverte.",
    expectedResult: "3 voyages, 2 actions reprises",
    lead: "epci",
    months: 26,
  },
  {
    title: "Animation du quartier prioritaire autour de l’emploi solidaire",
    description:
      "Des ateliers en pied d’immeuble pour faire connaître les chantiers, les clauses et les créations d’activité.",
    expectedResult: "20 ateliers, 80 habitants orientés",
    lead: "regie",
    months: 20,
    setting: "urban",
  },
  {
    title: "Cycle « entreprendre au féminin dans l’ESS »",
    description:
      "Rencontres, témoignages et mentorat pour les femmes qui veulent créer ou diriger une structure.",
    expectedResult: "6 rencontres, 25 participantes suivies",
    lead: "cae",
    months: 18,
  },
  {
    title: "Scène ouverte : la culture, économie solidaire",
    description:
      "Trois soirées avec les associations culturelles employeuses pour montrer leurs métiers et leurs comptes.",
    expectedResult: "3 soirées, 15 associations présentes",
    lead: "association",
    months: 14,
  },
  {
    title: "Circuit des fermes engagées dans l’accueil social",
    description: "Un itinéraire de visites dans les fermes qui accueillent, insèrent ou vendent en direct.",
    expectedResult: "10 fermes, 1 200 visiteurs",
    lead: "producers",
    months: 18,
    setting: "rural",
  },
  {
    title: "Lettre aux maires : une initiative chaque mois",
    description:
      "Une page par mois adressée aux maires, avec le coût, les partenaires et un contact de structure.",
    expectedResult: "30 numéros, 12 initiatives reprises",
    lead: "agency",
    months: 30,
    recurring: true,
  },
  {
    title: "Café des projets solidaires {at}",
    description:
      "Chaque premier mercredi du mois, un lieu ouvert où l’on présente une idée et où l’on repart avec un contact utile.",
    expectedResult: "30 cafés, 90 idées présentées",
    lead: "collective",
    months: 30,
    recurring: true,
  },
  {
    title: "Maison de l’ESS {of} : étude et préfiguration",
    description:
      "Étudier un lieu commun d’accueil, de documentation et de réunion, puis l’ouvrir à titre d’essai pendant un an.",
    expectedResult: "1 étude, 1 lieu ouvert deux jours par semaine",
    lead: "epci",
    months: 20,
  },
  {
    title: "Rallye des initiatives solidaires à vélo",
    description:
      "Relier en une journée dix structures par les voies cyclables, avec une animation à chaque étape.",
    expectedResult: "2 éditions, 150 cyclistes",
    lead: "social_centres",
    months: 15,
  },
  {
    title: "Relais d’information dans les maisons de services",
    description:
      "Équiper les maisons de services d’un présentoir, d’une borne et d’une fiche d’orientation commune.",
    expectedResult: "12 relais équipés",
    lead: "epci",
    months: 11,
  },
] as const satisfies readonly ActionSample[];
