import { projectFields } from "@/lib/projects/fields";
import { holderFields } from "@/lib/projects/holder/fields";
import { columnsOf, flatTarget } from "../target";
import { plainWords } from "../words";

const own = Object.values(holderFields).flatMap(({ label, column = label }) =>
  [label, column].map((said) => plainWords(said)),
);

/** What a header says of the person who carries a project: read as words, never as a column of the project. */
const ofHolder = new RegExp(
  [
    ...["^(?:nom|noms|age|sexe|genre|civilite|adresse)$", "^contacts?\\b", "prenom", "\\bpersonnes?\\b"],
    "^(?:nom|prenom)s? (?:et |du |de la |de l )?(?:prenom|porteu|contact|personne|beneficiaire)",
    "(?<!structure |association |entreprise |organisme )\\bporteu(?:r|se)s?\\b",
    "beneficiaire|referent|interlocut|dirigeant|president|responsable|candidat|\\bcreat(?:eur|rice)s?\\b",
    ...[
      "\\bentrepreneu(?:r|se)s?\\b",
      "courriel|\\be ?mails?\\b|\\bmails?\\b",
      "telephone|\\btels?\\b|\\bgsm\\b",
    ],
    "portable|mobile|naissance|adresse (?:postale|electronique|du|de la)|\\bconsentement\\b|coordonnees",
    "nationalite|situation (?:professionnelle|personnelle|familiale)",
  ].join("|"),
  "u",
);

/** Whether a header is that of a holder: its column is never kept. */
export const namesHolder = (header: string): boolean => {
  const words = plainWords(header);
  return words !== "" && (own.includes(words) || ofHolder.test(words));
};

/** What a file of projects may hold. Never who carries them: what a file says of a person is dropped before it is kept. */
export const projectTarget = {
  ...flatTarget({
    ...{ label: "Projets", noun: "project", title: "title" },
    columns: columnsOf(projectFields, {
      title: ["Projet", "Titre", "Nom du projet", "Intitulé", "Intitulé du projet", "Dossier"],
      summary: ["Description", "Descriptif", "Objet", "Présentation", "Idée"],
      organisationName: ["Association", "Nom de la structure", "Structure porteuse", "Entreprise"],
      legalFamily: ["Famille juridique", "Statut juridique", "Forme juridique"],
      sector: ["Secteur", "Activité", "Domaine"],
      theme: ["Thématique"],
      communeCode: ["Ville", "Lieu", "Localisation"],
      stage: ["Phase", "Stade", "Étape du projet", "Avancement"],
      status: ["Statut", "État du dossier", "Suivi"],
      dropReason: ["Motif d’abandon", "Raison de l’abandon"],
      openedOn: [
        "Ouverture",
        "Date d’ouverture",
        "Date d’entrée",
        "Premier rendez-vous",
        "Premier contact",
        "Date du premier contact",
        "Date d’accueil",
        "Début de l’accompagnement",
      ],
      activityOn: ["Date de création", "Création", "Démarrage de l’activité"],
      origin: ["Provenance", "Orienté par", "Comment il est venu"],
      eventId: ["Événement"],
      actionId: ["Action"],
      needs: ["Besoins", "Demande"],
      needsCents: ["Besoin de financement", "Besoins (montant)", "Montant recherché"],
      resourcesCents: ["Ressources", "Financements obtenus", "Montant trouvé"],
    }),
  }),
  never: namesHolder,
  instead: "Porteur",
};
