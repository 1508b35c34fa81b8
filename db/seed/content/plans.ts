/** Slots: {of}, {within} (territory), {communes}, {population}, {epci} (« les 3 intercommunalités »), {lead}, {towns}. */
export const diagnoses = [
  "Le territoire compte {communes} communes et {population} habitants. L’économie sociale et solidaire y est présente dans l’aide à domicile, l’insertion, la culture et le sport, avec une majorité de structures de moins de dix salariés.\n\nLes entretiens menés pour ce plan montrent des associations solides mais isolées, des directions proches de la retraite et un accès inégal aux financements. Les besoins les plus cités concernent la mobilité, la garde d’enfants et le maintien à domicile.",
  "Avec {population} habitants répartis dans {communes} communes, le territoire présente des situations contrastées : {towns} concentrent les services, tandis que les communes plus petites dépendent d’associations portées par des bénévoles.\n\nLe bilan du plan précédent est positif pour l’animation locale. Il est plus réservé pour la mutualisation : les structures se connaissent mieux, mais partagent encore peu de moyens.",
  "L’ESS est un employeur de premier plan {within}. Elle couvre des services que les {population} habitants jugent essentiels : aide à la personne, accueil du jeune enfant, alimentation, réemploi.\n\nTrois fragilités ressortent du diagnostic partagé avec les structures : la trésorerie, le recrutement dans les métiers du soin et la dépendance à un petit nombre de financeurs. Les {communes} communes connaissent mal les dispositifs qui s’adressent à elles.",
  "Le diagnostic s’appuie sur une enquête auprès des structures employeuses, des ateliers ouverts aux habitants et les données publiques d’emploi. Il porte sur {communes} communes et {population} habitants.\n\nLe tissu associatif est dense, l’insertion par l’activité économique bien implantée, les coopératives encore rares. Les porteurs de projets rencontrent en moyenne quatre interlocuteurs avant un premier financement.",
] as const satisfies readonly string[];

export const stakes = [
  "Rendre l’ESS lisible pour les élus, les entreprises et les habitants ; aider les petites associations à partager des emplois et des locaux ; faire aboutir des projets créateurs d’emplois durables là où les services manquent.",
  "Trois enjeux guident ce plan : consolider les emplois existants, organiser la coopération entre structures qui se font parfois concurrence, et raccourcir le chemin entre une idée et une activité.",
  "Ne laisser aucune commune à l’écart des services de proximité, préparer le départ des dirigeants bénévoles et salariés, et faire de la commande publique un levier d’emploi local.",
  "Passer d’une addition d’initiatives à une stratégie commune : des priorités peu nombreuses, un suivi régulier et des résultats que chacun peut vérifier.",
] as const satisfies readonly string[];

export const governances = [
  "Le comité de pilotage se réunit deux fois par an sous la présidence de la structure porteuse, {lead}. Il rassemble la Région, les services de l’État, le Département, {epci}, la CRESS, l’APES et les représentants des structures. Un comité technique suit les actions chaque trimestre.",
  "La structure porteuse, {lead}, anime un comité technique trimestriel et un comité de pilotage annuel élargi aux financeurs solidaires, au PLIE, à la mission locale et au conseil de développement. Les décisions sont écrites et suivies d’une séance à l’autre.",
  "Le plan est piloté par {epci}, qui désignent chacune un élu référent. La structure porteuse est {lead}. Les structures de l’ESS disposent d’un tiers des sièges du comité de pilotage, qui se tient au printemps et à l’automne.",
] as const satisfies readonly string[];

export const priorities = [
  "Développer l’emploi local, soutenir les filières présentes sur le territoire et faire de l’économie sociale et solidaire un volet à part entière de la stratégie économique {of}.",
  "Trois priorités : l’accueil des entreprises et des porteurs de projets, la montée en compétences des actifs, l’économie de proximité. Le volet ESS contribue aux trois.",
  "Renforcer l’attractivité économique, accompagner les mutations industrielles et agricoles, et répondre aux besoins des habitants par une économie ancrée localement.",
  "Coordonner l’action économique des intercommunalités, réduire les écarts entre communes et ouvrir l’emploi aux personnes qui en sont éloignées.",
] as const satisfies readonly string[];
