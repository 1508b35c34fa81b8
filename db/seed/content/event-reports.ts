/** Words of the reports of events. */
export const followUps = [
  "Envoyer le compte rendu et la liste des contacts aux participants.",
  "Rappeler les trois porteurs qui ont demandé un rendez-vous.",
  "Reprendre ce format dans une autre commune au semestre prochain.",
  "Mettre en relation deux structures qui cherchent à partager un local.",
  "Proposer une séance d’approfondissement aux inscrits.",
  "Transmettre les questions juridiques au point d’appui.",
  "Publier la synthèse dans la prochaine lettre.",
  "Prévoir une salle plus grande et un horaire plus tardif.",
  "Associer la mission locale dès la préparation de la prochaine édition.",
] as const;

export const organisationsPresent = [
  "CRESS, APES, mission locale",
  "Dispositif local d’accompagnement, coopérative d’activité et d’emploi",
  "Centres sociaux, PLIE, maison de l’emploi",
  "Réseau d’insertion, chambre consulaire, deux banques",
  "Communes voisines, point d’appui à la vie associative",
  "Financeurs solidaires, club d’épargnants, plateforme d’initiative",
] as const;

export const cancelReasons = [
  "Trop peu d’inscrits ; les personnes intéressées sont reçues en rendez-vous.",
  "Intervenant indisponible, aucun remplaçant dans les délais.",
  "Alerte météorologique le jour même.",
] as const;

export const postponeReasons = [
  "Reporté à la demande des co-organisateurs, nouvelle date à fixer.",
  "Salle indisponible ; nouvelle date proposée au prochain comité technique.",
] as const;

export const rooms = [
  "Médiathèque",
  "Salle des fêtes",
  "Maison des associations",
  "Espace culturel",
  "Centre social",
  "Pépinière d’entreprises",
  "Mairie, salle du conseil",
  "Maison de l’emploi",
] as const;

export const outdoorRooms = ["Halle", "Place centrale", "Salle polyvalente", "Ancienne gare"] as const;
