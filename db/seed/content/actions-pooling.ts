import type { ActionSample } from "./action-sample";

export const poolingActions = [
  {
    title: "Plateforme de coordination des accompagnateurs de projets",
    description:
      "Réunir chaque mois les réseaux qui reçoivent des porteurs de projets, avec une fiche d’orientation commune et un suivi partagé.",
    expectedResult: "10 réseaux réunis, 80 orientations par an",
    lead: "maison_emploi",
    months: 24,
  },
  {
    title: "Fiche annuelle d’observation de l’ESS",
    description:
      "Rassembler les données d’emploi et d’établissements, les commenter avec les structures et publier quatre pages par an.",
    expectedResult: "3 fiches publiées",
    lead: "agency",
    months: 15,
  },
  {
    title: "Fonds local pour les associations employeuses",
    description:
      "Abonder à plusieurs un fonds qui aide à passer un cap : trésorerie, équipement, remplacement d’un salarié.",
    expectedResult: "30 associations aidées, 90 emplois consolidés",
    lead: "epci",
    months: 24,
  },
  {
    title: "Comptabilité partagée pour petites associations",
    description:
      "Employer à plusieurs un comptable qui passe une demi-journée par mois dans chaque association.",
    expectedResult: "18 associations adhérentes, 1,5 ETP",
    lead: "association",
    months: 18,
  },
  {
    title: "Parc de matériel événementiel mutualisé",
    description:
      "Acheter et gérer en commun barnums, tables, sonorisation et gobelets lavables, loués à prix coûtant.",
    expectedResult: "60 associations utilisatrices, 150 prêts par an",
    lead: "association",
    months: 14,
  },
  {
    title: "Guichet unique des dispositifs de soutien à l’ESS",
    description:
      "Un numéro, une adresse et un premier rendez-vous commun avant d’orienter vers le bon interlocuteur.",
    expectedResult: "200 demandes traitées, délai de réponse de 10 jours",
    lead: "epci",
    months: 16,
  },
  {
    title: "Groupement d’achat des structures d’insertion",
    description: "Grouper carburant, équipements de protection et assurances pour réduire les charges.",
    expectedResult: "12 structures, 8 % d’économie moyenne",
    lead: "insertion",
    months: 15,
  },
  {
    title: "Plan de formation commun aux associations employeuses",
    description:
      "Recenser les besoins, grouper les sessions et les tenir sur le territoire plutôt qu’à Lille.",
    expectedResult: "15 sessions, 180 stagiaires",
    lead: "association",
    months: 24,
  },
  {
    title: "Facilitateur des clauses d’insertion",
    description:
      "Un poste partagé entre donneurs d’ordre pour écrire les clauses, suivre les heures et appuyer les entreprises.",
    expectedResult: "60 000 heures d’insertion réalisées",
    lead: "plie",
    months: 36,
    recurring: true,
  },
  {
    title: "Schéma territorial des lieux partagés",
    description:
      "Recenser les locaux vacants et les tiers-lieux, puis décider où investir et avec quelles règles d’usage.",
    expectedResult: "1 schéma adopté, 4 lieux retenus",
    lead: "epci",
    months: 12,
  },
  {
    title: "Coordination des ressourceries et recycleries",
    description:
      "Partager la collecte, les filières de reprise et la communication entre les lieux de réemploi.",
    expectedResult: "6 lieux coordonnés, 900 tonnes détournées par an",
    lead: "insertion",
    months: 20,
  },
  {
    title: "Plateforme de mobilité inclusive",
    description:
      "Réunir auto-école sociale, location de véhicules, garage solidaire et conseil en mobilité derrière un seul accueil.",
    expectedResult: "400 personnes reçues par an, 150 retours à l’emploi",
    lead: "plie",
    months: 26,
  },
  {
    title: "Logistique commune des circuits courts",
    description: "Mutualiser un véhicule frigorifique et les tournées vers les cantines et les épiceries.",
    expectedResult: "25 producteurs, 40 points livrés",
    lead: "producers",
    months: 20,
  },
  {
    title: "Conférence locale des financeurs de l’ESS",
    description: "Examiner ensemble, deux fois par an, les dossiers qui sollicitent plusieurs financeurs.",
    expectedResult: "6 séances, 30 plans de financement bouclés",
    lead: "epci",
    months: 32,
    recurring: true,
  },
  {
    title: "Observatoire de l’emploi associatif",
    description:
      "Suivre chaque année les effectifs, les départs à la retraite et les besoins de recrutement des associations.",
    expectedResult: "3 enquêtes, 60 % de réponses",
    lead: "maison_emploi",
    months: 28,
    recurring: true,
  },
  {
    title: "Plan de reprise des associations et entreprises à transmettre",
    description:
      "Repérer les structures dont la direction part, et préparer à temps une reprise coopérative ou une fusion.",
    expectedResult: "20 diagnostics, 6 transmissions",
    lead: "cress",
    months: 22,
  },
  {
    title: "Charte de coopération entre têtes de réseau",
    description:
      "Dire qui fait quoi auprès des structures, éviter les doublons et publier un calendrier commun.",
    expectedResult: "1 charte signée par 9 réseaux",
    lead: "epci",
    months: 8,
  },
  {
    title: "Service partagé de paie et de gestion sociale",
    description: "Étudier puis ouvrir un service de paie destiné aux associations de moins de dix salariés.",
    expectedResult: "40 associations, 250 bulletins par mois",
    lead: "association",
    months: 18,
  },
  {
    title: "Conciergerie d’entreprises portée par l’insertion",
    description:
      "Proposer aux zones d’activité repassage, petits travaux et paniers locaux grâce à plusieurs structures.",
    expectedResult: "15 entreprises clientes, 5 ETP en insertion",
    lead: "insertion",
    months: 20,
    setting: "urban",
  },
  {
    title: "Coordination de l’aide alimentaire et des épiceries solidaires",
    description:
      "Partager les approvisionnements, les bénévoles et les horaires pour couvrir toutes les communes.",
    expectedResult: "12 lieux coordonnés, 100 % des communes couvertes",
    lead: "social_centres",
    months: 18,
  },
  {
    title: "Contrat de filière avec l’aide à domicile",
    description:
      "Associer employeurs, organismes de formation et financeurs autour du recrutement et des parcours.",
    expectedResult: "120 entrées en formation, 80 recrutements",
    lead: "maison_emploi",
    months: 26,
  },
  {
    title: "Groupement d’employeurs du secteur culturel",
    description:
      "Partager un poste d’administration et un poste de régie entre plusieurs associations culturelles.",
    expectedResult: "9 adhérents, 2 CDI à temps plein",
    lead: "association",
    months: 16,
  },
  {
    title: "Groupement d’employeurs sport et animation",
    description: "Stabiliser les éducateurs et les animateurs en additionnant des temps partiels.",
    expectedResult: "22 clubs adhérents, 6 ETP",
    lead: "association",
    months: 16,
  },
  {
    title: "Base de données commune des structures et des projets",
    description:
      "Tenir une seule liste, mise à jour par chaque partenaire, avec des droits et des définitions partagés.",
    expectedResult: "1 base en service, 300 structures décrites",
    lead: "agency",
    months: 12,
  },
  {
    title: "Comité technique élargi aux acteurs de terrain",
    description:
      "Ouvrir le comité technique aux structures, avec un ordre du jour préparé à plusieurs et des décisions suivies.",
    expectedResult: "9 comités, 80 % de décisions appliquées",
    lead: "epci",
    months: 30,
    recurring: true,
  },
  {
    title: "Étude de faisabilité d’un pôle de coopération",
    description:
      "Vérifier l’intérêt d’un pôle territorial de coopération économique : activités, gouvernance, modèle économique.",
    expectedResult: "1 étude, 15 structures engagées",
    lead: "collective",
    months: 10,
  },
  {
    title: "Pôle territorial de coopération de l’éco-construction",
    description:
      "Rassembler artisans coopératifs, chantiers d’insertion et organismes de formation autour de matériaux locaux.",
    expectedResult: "12 membres, 3 chantiers communs",
    lead: "collective",
    months: 26,
  },
  {
    title: "Pôle alimentaire local : outils et débouchés communs",
    description:
      "Relier producteurs, atelier de transformation et restauration collective par une commande groupée.",
    expectedResult: "30 cantines, 20 % d’achats locaux",
    lead: "epci",
    months: 28,
  },
  {
    title: "Répertoire des locaux disponibles pour l’ESS",
    description:
      "Recenser les locaux publics et privés utilisables, leurs conditions et leur état, et tenir la liste à jour.",
    expectedResult: "60 locaux décrits, 12 occupations nouvelles",
    lead: "agency",
    months: 10,
  },
  {
    title: "Appui collectif à la gestion de la trésorerie",
    description:
      "Une ingénierie collective du DLA pour dix associations qui subissent des retards de versement.",
    expectedResult: "10 associations accompagnées, 8 plans de trésorerie",
    lead: "dla",
    months: 9,
  },
  {
    title: "Coordination des chantiers d’insertion « espaces naturels »",
    description:
      "Répartir les travaux des communes et des syndicats entre les chantiers pour lisser l’activité sur l’année.",
    expectedResult: "7 chantiers, 45 semaines programmées",
    lead: "insertion",
    months: 20,
    setting: "rural",
  },
  {
    title: "Mutualisation de la collecte des biodéchets",
    description:
      "Organiser une collecte à vélo et en camionnette auprès des restaurateurs et des cantines, confiée à une structure d’insertion.",
    expectedResult: "80 points collectés, 120 tonnes par an",
    lead: "epci",
    months: 18,
    setting: "urban",
  },
  {
    title: "Convention-cadre avec les bailleurs sociaux",
    description:
      "Définir les achats, les locaux et les clauses que les bailleurs réservent aux structures du territoire.",
    expectedResult: "4 bailleurs signataires, 10 marchés par an",
    lead: "epci",
    months: 12,
    setting: "urban",
  },
  {
    title: "Réseau d’échange des conseillers de l’accompagnement",
    description:
      "Des ateliers d’analyse de cas, chaque trimestre, pour harmoniser les pratiques des conseillers.",
    expectedResult: "12 ateliers, 25 conseillers",
    lead: "cress",
    months: 32,
    recurring: true,
  },
  {
    title: "Calendrier commun des événements de l’ESS",
    description:
      "Un agenda alimenté par les structures et les communes, avec une règle : pas deux rencontres le même soir.",
    expectedResult: "150 rendez-vous publiés par an",
    lead: "collective",
    months: 30,
    recurring: true,
  },
  {
    title: "Assistance juridique mutualisée",
    description:
      "Un volume d’heures de conseil acheté à plusieurs pour les statuts, les baux et le droit du travail.",
    expectedResult: "35 structures conseillées par an",
    lead: "association",
    months: 26,
  },
  {
    title: "Atelier numérique partagé des associations",
    description:
      "Choisir ensemble des logiciels libres, former les référents et assurer l’entretien des postes.",
    expectedResult: "25 associations équipées, 40 référents formés",
    lead: "association",
    months: 16,
  },
  {
    title: "Cuisine centrale partagée entre traiteurs solidaires",
    description:
      "Mettre à disposition une cuisine aux normes, réservée à la demi-journée, pour tester et produire.",
    expectedResult: "6 utilisateurs, 70 % d’occupation",
    lead: "insertion",
    months: 22,
  },
  {
    title: "Programmation partagée des fonds européens",
    description:
      "Préparer les dossiers à plusieurs, avancer la trésorerie et tenir les pièces dans un dossier commun.",
    expectedResult: "8 dossiers déposés, 6 conventionnés",
    lead: "plie",
    months: 24,
  },
  {
    title: "Schéma de l’accueil du jeune enfant avec l’ESS",
    description:
      "Associer crèches associatives, communes et employeurs pour répartir les places et les horaires.",
    expectedResult: "45 places nouvelles, 3 lieux à horaires élargis",
    lead: "epci",
    months: 24,
  },
  {
    title: "Tableau de bord commun des trois axes du plan",
    description:
      "Choisir dix indicateurs, une définition par indicateur et un rythme de collecte accepté par tous.",
    expectedResult: "10 indicateurs renseignés chaque semestre",
    lead: "epci",
    months: 9,
  },
  {
    title: "Groupement d’employeurs agricole et rural",
    description:
      "Partager des salariés entre exploitations, communes et associations pour des emplois à l’année.",
    expectedResult: "20 adhérents, 8 emplois à l’année",
    lead: "producers",
    months: 18,
    setting: "rural",
  },
  {
    title: "Transport solidaire : réseau de conducteurs bénévoles",
    description:
      "Une centrale d’appel commune aux communes rurales, une charte et une assurance pour les bénévoles.",
    expectedResult: "80 conducteurs, 2 500 trajets par an",
    lead: "social_centres",
    months: 20,
    setting: "rural",
  },
  {
    title: "Filière locale du textile de réemploi",
    description:
      "Relier bornes de collecte, atelier de tri et boutiques, et trouver des débouchés pour l’effilochage.",
    expectedResult: "300 tonnes collectées par an, 12 ETP",
    lead: "insertion",
    months: 26,
    setting: "urban",
  },
  {
    title: "Filière bois-énergie et chantiers d’insertion",
    description:
      "Valoriser les haies et les boisements communaux dans des chaufferies publiques, avec un chantier d’insertion.",
    expectedResult: "4 chaufferies alimentées, 10 postes en insertion",
    lead: "epci",
    months: 28,
    setting: "rural",
  },
  {
    title: "Valorisation commune des coproduits de la pêche",
    description:
      "Étudier avec les mareyeurs et une structure d’insertion une transformation locale des coproduits.",
    expectedResult: "1 étude, 1 atelier pilote, 5 postes",
    lead: "agency",
    months: 20,
    setting: "coast",
  },
  {
    title: "Coopération entre centres sociaux et structures d’insertion",
    description:
      "Faire du centre social la première étape d’un parcours, avec un référent désigné dans chaque maison.",
    expectedResult: "10 centres engagés, 150 orientations",
    lead: "social_centres",
    months: 16,
  },
  {
    title: "Partage de véhicules entre associations",
    description:
      "Mettre en commun minibus et utilitaires, avec une réservation en ligne et une assurance collective.",
    expectedResult: "12 véhicules, 45 utilisateurs",
    lead: "association",
    months: 13,
  },
  {
    title: "Fonds de premier secours aux structures en difficulté",
    description:
      "Décider en quinze jours d’une avance remboursable, après un diagnostic court par un expert.",
    expectedResult: "15 structures secourues, 12 maintenues à un an",
    lead: "epci",
    months: 28,
  },
  {
    title: "Référentiel commun d’évaluation de l’utilité sociale",
    description:
      "Construire avec huit structures un référentiel simple, le tester et le proposer aux financeurs.",
    expectedResult: "1 référentiel, 8 évaluations publiées",
    lead: "apes",
    months: 16,
  },
  {
    title: "Mise en commun des espaces de stockage",
    description:
      "Louer à plusieurs un entrepôt pour les recycleries, les banques alimentaires et les associations culturelles.",
    expectedResult: "1 entrepôt de 800 m², 9 occupants",
    lead: "insertion",
    months: 14,
  },
  {
    title: "Plan de mobilité des salariés de l’aide à domicile",
    description:
      "Négocier une flotte de véhicules et revoir les tournées pour réduire les kilomètres non payés.",
    expectedResult: "60 véhicules partagés, 15 % de kilomètres en moins",
    lead: "maison_emploi",
    months: 16,
  },
  {
    title: "Accord de coopération avec les chambres consulaires",
    description:
      "Faire entrer l’ESS dans les réunions d’information à la création et dans les formations des consulaires.",
    expectedResult: "2 accords, 24 réunions communes par an",
    lead: "epci",
    months: 10,
  },
  {
    title: "Club local d’investisseurs solidaires",
    description:
      "Réunir des habitants qui épargnent ensemble et entrent au capital de petites entreprises locales.",
    expectedResult: "2 clubs, 8 entreprises financées",
    lead: "collective",
    months: 20,
  },
  {
    title: "Centrale de réservation des salles associatives",
    description: "Rendre visibles les salles communales et associatives, leurs prix et leurs disponibilités.",
    expectedResult: "70 salles réservables en ligne",
    lead: "epci",
    months: 11,
  },
  {
    title: "Habitat : coordination de l’auto-réhabilitation accompagnée",
    description:
      "Relier bailleurs, associations et compagnons bâtisseurs pour aider des ménages à rénover leur logement.",
    expectedResult: "45 logements rénovés, 30 ménages formés",
    lead: "regie",
    months: 24,
  },
  {
    title: "Réserve commune de postes en remplacement",
    description:
      "Constituer un vivier de remplaçants formés pour les crèches, l’animation et l’aide à domicile.",
    expectedResult: "30 remplaçants, 90 % des demandes satisfaites",
    lead: "maison_emploi",
    months: 15,
  },
  {
    title: "Bourse d’échange de compétences entre structures",
    description:
      "Une heure donnée, une heure reçue : gestion, communication, informatique, ressources humaines.",
    expectedResult: "35 structures, 400 heures échangées",
    lead: "collective",
    months: 18,
  },
  {
    title: "Articulation du plan avec le contrat de ville",
    description:
      "Rapprocher calendriers, appels à projets et instances pour que les quartiers prioritaires profitent du plan.",
    expectedResult: "1 calendrier commun, 6 actions croisées",
    lead: "epci",
    months: 12,
    setting: "urban",
  },
  {
    title: "Articulation du plan avec le programme LEADER",
    description:
      "Préparer avec le groupe d’action locale une fiche commune et un accompagnement des porteurs ruraux.",
    expectedResult: "10 projets soutenus par les deux fonds",
    lead: "epci",
    months: 18,
    setting: "rural",
  },
  {
    title: "Enquête commune sur les besoins immobiliers de l’ESS",
    description:
      "Interroger les structures sur leurs surfaces, leurs loyers et leurs projets, commune par commune.",
    expectedResult: "110 réponses, 1 note de programmation",
    lead: "agency",
    months: 8,
  },
  {
    title: "Gouvernance : charte et règlement du comité de pilotage",
    description:
      "Fixer la composition, le rythme, les règles de décision et la place des structures dans le comité.",
    expectedResult: "1 règlement adopté, 2 séances par an",
    lead: "epci",
    months: 6,
  },
] as const satisfies readonly ActionSample[];
