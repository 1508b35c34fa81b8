export type BlockSample = {
  reason: string;
  condition: string;
  awaitedFrom: "none" | "territory" | "region";
};

export const launchNotes = [
  "Réunion de lancement tenue avec les partenaires ; le calendrier est arrêté et chacun a désigné un référent.",
  "Le cahier des charges est validé par le comité technique. La consultation part cette semaine.",
  "Convention signée entre la structure porteuse et les intercommunalités. L’action peut commencer.",
  "Le groupe de travail est constitué : sept structures et trois communes y participent.",
  "Première réunion du groupe : le périmètre est précisé, deux communes supplémentaires souhaitent rejoindre l’action.",
  "Le financement de la première année est confirmé par écrit. Recrutement ouvert pour un mi-temps.",
  "Prestataire retenu parmi quatre offres. Réunion de cadrage dans quinze jours.",
  "Enquête envoyée à toutes les structures employeuses ; relance prévue dans trois semaines.",
  "Visite d’une action comparable dans un territoire voisin : le règlement et les tarifs peuvent être repris.",
  "Le calendrier de la première année est diffusé aux communes et aux structures.",
] as const satisfies readonly string[];

export const progressNotes = [
  "La moitié des structures ont répondu à l’enquête. Les premiers résultats seront présentés au prochain comité technique.",
  "Le local est choisi. Le bail est en cours de rédaction avec la commune.",
  "Deux nouvelles associations rejoignent l’action, ce qui porte à onze le nombre de participants.",
  "Le plan de financement est bouclé à 90 % ; reste une réponse de fondation attendue le mois prochain.",
  "Troisième séance tenue : vingt-six participants, dont neuf élus. Le compte rendu est envoyé.",
  "La maquette a été présentée aux structures, qui demandent une recherche par commune. Correction en cours.",
  "Le poste est pourvu. Prise de fonction au premier du mois.",
  "Les premières livraisons ont eu lieu dans quatre cantines. Les retours des cuisiniers sont bons.",
  "Une commune supplémentaire délibère en faveur de l’action. Sept sur dix sont désormais engagées.",
  "Le dossier de cofinancement européen est déposé complet, dans les délais.",
  "La formation de printemps a réuni quatorze stagiaires ; une seconde session est demandée.",
  "Le comité technique constate une avance de deux mois sur le calendrier prévu.",
  "Les travaux ont commencé. Réception prévue à la fin du trimestre prochain.",
  "Quarante-deux fiches sur soixante sont relues par les structures.",
  "Atelier tenu avec les usagers : trois améliorations retenues pour la suite.",
  "Le règlement intérieur est adopté par l’assemblée générale de la structure porteuse.",
  "Partenariat conclu avec deux lycées, qui accueilleront les prochaines rencontres.",
  "Le budget de l’année est consommé aux deux tiers, conforme aux prévisions.",
  "La troisième édition du support est imprimée et distribuée dans les mairies.",
  "Point d’étape avec les services de la Région : les indicateurs sont précisés, sans changement de périmètre.",
  "Les deux communes les plus éloignées sont maintenant desservies, un jour par quinzaine.",
  "L’agrément est obtenu. Le recrutement de l’équipe peut être lancé.",
  "Une réunion publique a rassemblé une cinquantaine d’habitants ; onze se portent volontaires.",
  "Le matériel est livré et installé. Formation des utilisateurs la semaine prochaine.",
  "Premier bilan à six mois : fréquentation supérieure de 15 % à la prévision.",
  "La convention annuelle est renouvelée dans les mêmes termes.",
  "Le diagnostic de l’expert est rendu ; il conseille de commencer par deux activités sur quatre.",
  "Cinq entreprises ont visité l’atelier, deux demandent un devis.",
  "Le jury a retenu huit dossiers sur dix-neuf. Les notifications partent cette semaine.",
  "L’étude de marché confirme le besoin ; le prix retenu sera inférieur à celui prévu.",
  "Le site est en ligne en version d’essai, ouvert aux seules structures participantes.",
  "Deux contrats à durée indéterminée sont signés, un troisième est à l’étude.",
] as const satisfies readonly string[];

export const difficultyNotes = [
  "Peu de réponses des communes rurales : une relance téléphonique est organisée avec les secrétariats de mairie.",
  "Le prestataire a pris six semaines de retard. Un nouveau calendrier est demandé par écrit.",
  "Départ de la personne chargée de l’action ; l’intérim est assuré à temps partiel jusqu’au recrutement.",
  "Le local pressenti n’est plus disponible. Deux autres pistes sont visitées cette semaine.",
  "Le coût des travaux dépasse l’estimation de 22 %. Le plan de financement est repris.",
  "Une structure partenaire se retire faute de moyens ; la répartition du travail est revue.",
  "La fréquentation reste faible en journée. Un créneau du soir sera essayé pendant deux mois.",
  "L’appel à candidatures n’a donné qu’une réponse. Il est relancé avec une diffusion plus large.",
  "Les données transmises par deux partenaires ne sont pas comparables ; une définition commune est à écrire.",
  "Le versement du solde de l’an dernier n’est pas arrivé, la trésorerie de la structure est tendue.",
  "Désaccord entre partenaires sur la clé de répartition des charges. Une médiation est proposée.",
  "Les délais de livraison du matériel s’allongent : ouverture décalée d’au moins un mois.",
  "Les bénévoles manquent pour tenir toutes les permanences ; deux communes sont provisoirement fermées.",
  "L’assureur demande des garanties supplémentaires avant de couvrir l’activité.",
  "L’objectif de participation ne sera pas tenu cette année sans un relais dans les entreprises.",
  "Deux des trois postes restent vacants après un second recrutement infructueux.",
  "Le calendrier initial était trop serré : la relecture par les partenaires prend plus de temps que prévu.",
  "La mise aux normes demandée par la commission de sécurité repousse l’ouverture.",
] as const satisfies readonly string[];

export const waitingNotes = [
  "En attente de la délibération de l’intercommunalité, inscrite à l’ordre du jour du prochain conseil.",
  "Dossier transmis à la Région ; l’instruction est en cours, une pièce complémentaire a été envoyée.",
  "Le comité des financeurs a reporté l’examen du dossier à sa prochaine séance.",
  "Réponse de la fondation attendue à la fin du mois.",
  "L’avis du Département est demandé sur la part d’insertion. Relance faite.",
  "La signature de la convention attend l’accord du second partenaire.",
  "Le permis de construire est déposé ; le délai d’instruction court jusqu’au trimestre prochain.",
  "Le conseil d’administration de la structure porteuse doit encore se prononcer sur le recrutement.",
  "Demande de prêt en comité d’engagement, réponse attendue sous trois semaines.",
  "Le conventionnement de l’activité d’insertion est examiné en commission ; avis réservé sur deux postes.",
  "Arbitrage budgétaire attendu avant de lancer la seconde phase.",
  "La commune doit confirmer la mise à disposition du local pour trois ans.",
] as const satisfies readonly string[];

export const plannedNotes = [
  "L’action commencera après le bilan de l’année. Un premier échange a eu lieu avec la structure porteuse.",
  "Fiche action relue avec les partenaires ; le budget reste à préciser.",
  "Inscrite au programme de travail du prochain semestre par le comité de pilotage.",
  "Deux communes candidates pour accueillir l’action. Le choix sera fait au prochain comité technique.",
  "Contacts pris avec deux territoires qui ont déjà mené une action semblable.",
  "Le cahier des charges est rédigé ; la consultation sera lancée à la date prévue.",
  "La structure porteuse est confirmée, la lettre de mission reste à signer.",
  "Le calendrier est maintenu. Une réunion de préparation est fixée.",
] as const satisfies readonly string[];

/** One sentence: what the action gave. */
export const doneResults = [
  "L’objectif est atteint : toutes les étapes prévues ont été menées et les partenaires poursuivent sans le plan.",
  "Résultat conforme à la prévision, avec une participation supérieure de 12 % à l’objectif.",
  "Action réalisée ; quatre emplois sont consolidés et un cinquième est en cours de recrutement.",
  "Toutes les rencontres prévues ont eu lieu, avec 31 participants en moyenne.",
  "L’étude est rendue et adoptée ; elle débouche sur deux projets inscrits au plan suivant.",
  "Le service est ouvert et fonctionne cinq jours par semaine.",
  "Neuf communes sur dix ont participé ; la dixième rejoindra le dispositif l’an prochain.",
  "Objectif atteint à 90 % : un volet a été abandonné faute de partenaire.",
  "Le document est publié et diffusé à toutes les communes ; sa mise à jour est confiée à la structure porteuse.",
  "Seize structures utilisent désormais l’outil commun, pour douze prévues.",
  "L’édition a réuni 940 visiteurs et 38 exposants ; sa reconduction est décidée.",
  "Douze personnes ont été recrutées à l’issue des parcours, dont sept en contrat durable.",
  "Le lieu a ouvert avec deux mois d’avance et emploie six personnes.",
  "Vingt-trois dossiers reçus, huit projets soutenus et cinq activités lancées.",
  "La coopération est installée : une convention de trois ans prend le relais de l’action.",
  "Bilan positif : le coût est inférieur de 7 % au budget et les partenaires demandent une suite.",
  "Résultat partiel mais utile : la moitié des structures visées ont été accompagnées.",
  "Le réseau compte vingt-huit membres actifs et se réunit désormais de façon autonome.",
  "Cent quarante habitants ont pris part à l’action ; trois initiatives en sont nées.",
  "La formation a été suivie par quarante-cinq personnes, dont 92 % satisfaites.",
  "Le poste partagé est pérennisé par les adhérents, sans aide la deuxième année.",
  "Toutes les fiches sont publiées ; les consultations dépassent les mille par mois.",
  "Les marchés de douze communes comportent désormais une clause d’insertion.",
  "Action menée à son terme malgré trois mois de retard ; l’évaluation sera jointe au bilan du plan.",
] as const satisfies readonly string[];

export const pauseReasons = [
  "En pause le temps de retrouver une structure porteuse après la fin de la convention.",
  "En pause : le recrutement est suspendu jusqu’au vote du budget.",
  "En pause à la demande des partenaires, qui attendent les résultats de l’étude.",
  "En pause pendant les travaux du bâtiment d’accueil.",
  "En pause : l’abondement des trois partenaires reste à confirmer pour l’année prochaine.",
  "En pause jusqu’au renouvellement du conseil d’administration de la structure porteuse.",
  "En pause faute d’inscriptions suffisantes ; une nouvelle session sera proposée.",
  "En pause le temps de mettre les statuts en conformité.",
] as const satisfies readonly string[];

export const cancelReasons = [
  "Abandonnée : la structure porteuse a cessé son activité et aucune reprise n’a été trouvée.",
  "Abandonnée : le cofinancement principal a été refusé, le projet n’est pas viable sans lui.",
  "Abandonnée par décision du comité de pilotage, l’étude n’ayant pas confirmé le besoin.",
  "Abandonnée : un service équivalent a ouvert dans l’intercommunalité voisine.",
  "Abandonnée et remplacée par une action commune à deux territoires.",
  "Abandonnée : le terrain retenu n’est plus disponible et le coût des autres est trop élevé.",
  "Abandonnée faute de candidats au groupement après deux réunions d’information.",
  "Abandonnée : les partenaires préfèrent concentrer leurs moyens sur deux autres actions de l’axe.",
] as const satisfies readonly string[];

export const blocks = [
  {
    reason: "Cofinancement du poste d’animation non confirmé pour l’année en cours.",
    condition: "Inscription de la subvention à la prochaine commission permanente.",
    awaitedFrom: "region",
  },
  {
    reason: "Choix de la structure porteuse en suspens entre l’agglomération et le groupement.",
    condition: "Délibération concordante des deux assemblées.",
    awaitedFrom: "territory",
  },
  {
    reason: "Dotation régionale de l’année non notifiée ; le fonds ne peut plus être engagé.",
    condition: "Notification de la dotation, puis signature de l’avenant.",
    awaitedFrom: "region",
  },
  {
    reason: "Mise à disposition du bâtiment refusée par la commission de sécurité.",
    condition: "Travaux de mise aux normes votés par la commune.",
    awaitedFrom: "territory",
  },
  {
    reason: "Conventionnement de l’activité d’insertion ajourné, dossier jugé incomplet.",
    condition: "Pièces complémentaires produites par la structure et nouvelle commission.",
    awaitedFrom: "none",
  },
  {
    reason: "Avis demandé sur l’éligibilité des dépenses d’étude, sans réponse depuis deux mois.",
    condition: "Réponse écrite du service instructeur.",
    awaitedFrom: "region",
  },
  {
    reason: "Clé de répartition des charges refusée par une intercommunalité.",
    condition: "Accord des présidents en conférence des intercommunalités.",
    awaitedFrom: "territory",
  },
  {
    reason: "Le prestataire retenu a renoncé ; aucun budget n’est prévu pour une nouvelle consultation.",
    condition: "Décision modificative du budget, puis relance de la consultation.",
    awaitedFrom: "territory",
  },
] as const satisfies readonly BlockSample[];

export const closingNotes = [
  "Dernier comité de suivi : l’action est close et son bilan est joint au dossier.",
  "Bilan présenté au comité de pilotage, qui prend acte de la fin de l’action.",
  "Solde demandé au financeur, toutes les pièces sont réunies.",
  "Réunion de clôture tenue ; les partenaires gardent un rendez-vous annuel.",
  "Évaluation rendue par les participants : huit sur dix recommandent de reconduire l’action.",
  "Le compte rendu financier est envoyé. L’action peut être déclarée réalisée.",
] as const satisfies readonly string[];

/** Written by the Région under an action that waits for its decision. */
export const regionDecisionNotes = [
  "Dossier examiné par le service ; la proposition est préparée pour la prochaine commission permanente.",
  "Pièces complémentaires reçues. L’avis technique est favorable, l’inscription budgétaire reste à arbitrer.",
  "Demande transmise à la direction des finances ; réponse écrite annoncée sous un mois.",
] as const satisfies readonly string[];
