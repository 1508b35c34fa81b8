import { eventMain, eventReport } from "@/lib/events/fields";
import { columnsOf, flatTarget } from "../target";

/** The fields of an event that a file fills: those of its form, then those of its report. */
export const importedOfEvent = { ...eventMain, ...eventReport };

/** What a file of events may hold. */
export const eventTarget = flatTarget({
  ...{ label: "Événements", noun: "event", title: "title" },
  columns: columnsOf(importedOfEvent, {
    title: [
      ...["Événement", "Titre", "Nom", "Nom de l’événement", "Intitulé de l’événement", "Libellé", "Quoi"],
      ...["Manifestation", "Nom de la manifestation", "Intitulé de la manifestation"],
    ],
    type: ["Type d’événement", "Nature", "Format", "Catégorie"],
    startsOn: ["Date", "Date de début", "Date de l’événement", "Jour", "Début", "Quand", "Du"],
    startsAt: ["Heure", "Horaire", "Début (heure)", "De"],
    endsOn: ["Date de fin", "Fin", "Au"],
    endsAt: ["Fin (heure)", "À"],
    place: ["Adresse", "Salle", "Lieu de l’événement", "Où"],
    communeCode: ["Ville", "Commune de l’événement"],
    actionId: ["Action", "Action du plan d’actions"],
    operationId: ["Opération", "Temps fort"],
    topic: ["Thématique", "Sujet"],
    coOrganisers: ["Co-organisateurs", "Co-organisé avec", "Territoires partenaires"],
    description: ["Descriptif", "Contenu", "Présentation", "Détail"],
    organisers: ["Organisateur", "Organisé par", "Partenaires"],
    audience: ["Public", "Publics", "Cible", "Public cible"],
    capacity: ["Places", "Nombre de places", "Jauge"],
    costCents: ["Budget", "Montant", "Coût de l’événement"],
    attendance: ["Nombre de participants", "Fréquentation", "Présents", "Participation"],
    holdersAttending: ["Porteurs de projets", "Porteurs de projets présents"],
    electedAttending: ["Élus", "Élus présents"],
    womenAttending: ["Femmes", "Dont de femmes"],
    satisfaction: ["Note", "Note de satisfaction"],
    contactsToFollow: ["Contacts", "Contacts pris"],
    organisationsPresent: ["Structures", "Structures participantes"],
    followUp: ["Suites", "Suite à donner", "Bilan"],
  }),
});
