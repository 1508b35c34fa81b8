/** Each sentence here may stand under any action; what one alone would say belongs to the actions written by hand. */
export type BlockSample = {
  reason: string;
  condition: string;
  awaitedFrom: "none" | "territory" | "region";
};

export const launchNotes = [
  "Réunion de lancement tenue avec les partenaires ; le calendrier est arrêté et chacun a désigné un référent.",
  "La feuille de route est validée par le comité technique. Le travail commence cette semaine.",
  "Convention signée entre la structure porteuse et les intercommunalités. L’action peut commencer.",
  "Le groupe de suivi est constitué : sept structures et trois communes y participent.",
  "Première réunion du groupe de suivi : le périmètre est précisé, deux communes supplémentaires souhaitent rejoindre l’action.",
  "Le financement de la première année est confirmé par écrit.",
  "Le référent de la structure porteuse est désigné. Réunion de cadrage dans quinze jours.",
  "Courrier d’information envoyé à toutes les communes ; relance prévue dans trois semaines.",
  "Échange avec un territoire voisin qui mène une action comparable : sa méthode peut être reprise.",
  "Le calendrier de la première année est diffusé aux communes et aux structures.",
] as const satisfies readonly string[];

export const progressNotes = [
  "La moitié du programme de l’année est réalisée. Un point sera présenté au prochain comité technique.",
  "Les rôles de chacun sont précisés par écrit entre la structure porteuse et ses partenaires.",
  "Deux nouveaux partenaires rejoignent l’action, ce qui porte à onze le nombre de participants.",
  "Le plan de financement est bouclé à 90 % ; reste une réponse attendue le mois prochain.",
  "Troisième réunion de suivi tenue, avec neuf élus. Le compte rendu est envoyé.",
  "Le travail d’étape a été présenté aux structures, qui demandent des ajustements. Correction en cours.",
  "Le temps de travail prévu est désormais affecté. Prise de poste au premier du mois.",
  "Les premiers retours des participants sont bons.",
  "Une commune supplémentaire délibère en faveur de l’action. Sept sur dix sont désormais engagées.",
  "Le dossier de cofinancement est déposé complet, dans les délais.",
  "L’étape du printemps s’est déroulée comme prévu ; une suite est demandée.",
  "Le comité technique constate une avance de deux mois sur le calendrier prévu.",
  "La deuxième étape a commencé. Elle s’achève à la fin du trimestre prochain.",
  "Les deux tiers des structures visées ont été rencontrées.",
  "Réunion tenue avec les usagers : trois améliorations retenues pour la suite.",
  "Les modalités de l’action sont adoptées par l’assemblée générale de la structure porteuse.",
  "Partenariat conclu avec deux établissements du territoire.",
  "Le budget de l’année est consommé aux deux tiers, conforme aux prévisions.",
  "Une information sur l’action est diffusée dans les mairies.",
  "Point d’étape avec les services de la Région : les indicateurs sont précisés, sans changement de périmètre.",
  "Les deux communes les plus éloignées prennent désormais part à l’action.",
  "L’accord attendu est obtenu. La suite peut être engagée.",
  "Une réunion publique a rassemblé une cinquantaine d’habitants ; onze se portent volontaires.",
  "Les moyens prévus sont en place. Point avec les partenaires la semaine prochaine.",
  "Premier bilan à six mois : la participation dépasse de 15 % la prévision.",
  "La convention annuelle est renouvelée dans les mêmes termes.",
  "L’avis d’un expert est rendu ; il conseille de procéder en deux temps.",
  "Cinq structures se sont fait présenter l’action, deux souhaitent s’y associer.",
  "Le comité de suivi retient les priorités du second semestre. Elles sont communiquées cette semaine.",
  "La consultation des partenaires confirme le besoin ; le calendrier est inchangé.",
  "Le tableau de suivi est partagé avec les structures participantes.",
  "Deux engagements supplémentaires sont signés, un troisième est à l’étude.",
] as const satisfies readonly string[];

export const difficultyNotes = [
  "Peu de réponses des communes rurales : une relance téléphonique est organisée avec les secrétariats de mairie.",
  "Un partenaire a pris six semaines de retard. Un nouveau calendrier est demandé par écrit.",
  "Départ de la personne chargée de l’action ; l’intérim est assuré à temps partiel jusqu’au recrutement.",
  "Les dates pressenties ne conviennent plus à deux partenaires. D’autres sont à l’étude cette semaine.",
  "Le coût dépasse l’estimation de 22 %. Le plan de financement est repris.",
  "Une structure partenaire se retire faute de moyens ; la répartition du travail est revue.",
  "La participation reste faible en journée. Un créneau du soir sera essayé pendant deux mois.",
  "L’appel à partenaires n’a donné qu’une réponse. Il est relancé avec une diffusion plus large.",
  "Les informations transmises par deux partenaires ne sont pas comparables ; une définition commune est à écrire.",
  "Le versement du solde de l’an dernier n’est pas arrivé, la trésorerie de la structure est tendue.",
  "Désaccord entre partenaires sur la répartition des charges. Une médiation est proposée.",
  "Les réponses tardent : l’étape suivante est décalée d’au moins un mois.",
  "Les volontaires manquent pour tout mener de front ; deux communes sont provisoirement mises en attente.",
  "Des garanties supplémentaires sont demandées à la structure porteuse avant la suite.",
  "L’objectif de participation ne sera pas tenu cette année sans un relais dans les entreprises.",
  "Le temps de travail prévu n’est toujours pas pourvu.",
  "Le calendrier initial était trop serré : la relecture par les partenaires prend plus de temps que prévu.",
  "Une obligation réglementaire nouvelle repousse l’étape suivante.",
] as const satisfies readonly string[];

export const waitingNotes = [
  "En attente de la délibération de l’intercommunalité, inscrite à l’ordre du jour du prochain conseil.",
  "Dossier transmis à la Région ; l’instruction est en cours, une pièce complémentaire a été envoyée.",
  "Le comité des financeurs a reporté l’examen du dossier à sa prochaine séance.",
  "Réponse d’un cofinanceur attendue à la fin du mois.",
  "L’avis du Département est demandé. Relance faite.",
  "La signature de la convention attend l’accord du second partenaire.",
  "Une autorisation est demandée ; le délai d’instruction court jusqu’au trimestre prochain.",
  "Le conseil d’administration de la structure porteuse doit encore se prononcer.",
  "Demande en comité d’engagement, réponse attendue sous trois semaines.",
  "Le dossier est examiné en commission ; deux précisions sont demandées.",
  "Arbitrage budgétaire attendu avant de lancer la seconde phase.",
  "La commune doit confirmer son engagement pour trois ans.",
] as const satisfies readonly string[];

export const plannedNotes = [
  "L’action commencera après le bilan de l’année. Un premier échange a eu lieu avec la structure porteuse.",
  "Fiche action relue avec les partenaires ; le budget reste à préciser.",
  "Inscrite au programme de travail du prochain semestre par le comité de pilotage.",
  "Deux communes se proposent de commencer. Le choix sera fait au prochain comité technique.",
  "Contacts pris avec deux territoires qui ont déjà mené une action semblable.",
  "La feuille de route est rédigée ; le lancement se fera à la date prévue.",
  "La structure porteuse est confirmée, la lettre de mission reste à signer.",
  "Le calendrier est maintenu. Une réunion de préparation est fixée.",
] as const satisfies readonly string[];

/** One sentence: what the action gave. */
export const doneResults = [
  "L’objectif est atteint : toutes les étapes prévues ont été menées et les partenaires poursuivent sans le plan.",
  "Résultat conforme à la prévision, avec une participation supérieure de 12 % à l’objectif.",
  "Action réalisée ; les structures participantes en confirment l’utilité.",
  "Toutes les étapes prévues ont eu lieu, avec 31 participants en moyenne.",
  "L’action est achevée et adoptée ; elle débouche sur deux projets inscrits au plan suivant.",
  "L’action est achevée et se poursuit dans le fonctionnement ordinaire de la structure porteuse.",
  "Neuf communes sur dix ont participé ; la dixième rejoindra l’action l’an prochain.",
  "Objectif atteint à 90 % : un volet a été abandonné faute de partenaire.",
  "Le bilan est publié et diffusé à toutes les communes ; la suite est confiée à la structure porteuse.",
  "Seize structures y ont pris part, pour douze prévues.",
  "La participation dépasse la prévision d’un quart ; la reconduction est décidée.",
  "Les engagements de départ sont tenus, et deux structures prennent le relais.",
  "Action terminée avec deux mois d’avance.",
  "Les trois objectifs de départ sont atteints, le quatrième est repris dans le plan suivant.",
  "La coopération est installée : une convention de trois ans prend le relais de l’action.",
  "Bilan positif : le coût est inférieur de 7 % au budget et les partenaires demandent une suite.",
  "Résultat partiel mais utile : la moitié des structures visées ont été touchées.",
  "Les vingt-huit partenaires se réunissent désormais de façon autonome.",
  "Cent quarante habitants ont pris part à l’action ; trois initiatives en sont nées.",
  "Quarante-cinq personnes y ont pris part, dont 92 % satisfaites.",
  "L’action est pérennisée par les partenaires, sans aide la deuxième année.",
  "Toutes les communes visées en ont bénéficié.",
  "Douze communes ont repris l’action à leur compte.",
  "Action menée à son terme malgré trois mois de retard ; l’évaluation sera jointe au bilan du plan.",
] as const satisfies readonly string[];

export const pauseReasons = [
  "En pause le temps de retrouver une structure porteuse après la fin de la convention.",
  "En pause : les moyens sont suspendus jusqu’au vote du budget.",
  "En pause à la demande des partenaires, qui attendent un arbitrage.",
  "En pause jusqu’au retour de la personne qui la suit.",
  "En pause : la participation des trois partenaires reste à confirmer pour l’année prochaine.",
  "En pause jusqu’au renouvellement du conseil d’administration de la structure porteuse.",
  "En pause faute de participants suffisants ; une nouvelle date sera proposée.",
  "En pause le temps de revoir la convention.",
] as const satisfies readonly string[];

export const cancelReasons = [
  "Abandonnée : la structure porteuse a cessé son activité et aucune reprise n’a été trouvée.",
  "Abandonnée : le cofinancement principal a été refusé, l’action n’est pas viable sans lui.",
  "Abandonnée par décision du comité de pilotage, le besoin n’étant pas confirmé.",
  "Abandonnée : l’intercommunalité voisine mène une action équivalente, ouverte à tous.",
  "Abandonnée et remplacée par une action commune à deux territoires.",
  "Abandonnée : le coût est trop élevé au regard du résultat attendu.",
  "Abandonnée faute de partenaires après deux réunions d’information.",
  "Abandonnée : les partenaires préfèrent concentrer leurs moyens sur deux autres actions de l’axe.",
] as const satisfies readonly string[];

export const blocks = [
  {
    reason: "Cofinancement non confirmé pour l’année en cours.",
    condition: "Inscription de la subvention à la prochaine commission permanente.",
    awaitedFrom: "region",
  },
  {
    reason: "Choix de la structure porteuse en suspens entre l’agglomération et le groupement.",
    condition: "Délibération concordante des deux assemblées.",
    awaitedFrom: "territory",
  },
  {
    reason: "Dotation régionale de l’année non notifiée ; les dépenses ne peuvent plus être engagées.",
    condition: "Notification de la dotation, puis signature de l’avenant.",
    awaitedFrom: "region",
  },
  {
    reason: "Engagement de la commune non confirmé après le changement de municipalité.",
    condition: "Délibération du conseil municipal.",
    awaitedFrom: "territory",
  },
  {
    reason: "Convention ajournée, dossier jugé incomplet.",
    condition: "Pièces complémentaires produites par la structure et nouvelle commission.",
    awaitedFrom: "none",
  },
  {
    reason: "Avis demandé sur l’éligibilité des dépenses, sans réponse depuis deux mois.",
    condition: "Réponse écrite du service instructeur.",
    awaitedFrom: "region",
  },
  {
    reason: "Clé de répartition des charges refusée par une intercommunalité.",
    condition: "Accord des présidents en conférence des intercommunalités.",
    awaitedFrom: "territory",
  },
  {
    reason: "Un partenaire a renoncé ; aucun budget n’est prévu pour le remplacer.",
    condition: "Décision modificative du budget, puis nouvelle convention.",
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
