import { at, type Form, fixed, of } from "./form";
import * as rows from "./rows";

const comptes = "administration/comptes";
const accountPage = at("/administration/comptes/", rows.account);
const grant = { role: "agent", startsOn: "2026-11-01" };
export const accounts: Form[] = [
  {
    mutation: of(`${comptes}/nouveau`, "invite"),
    as: "admin",
    page: fixed("/administration/comptes/nouveau"),
    marker: 'name="email"',
    fill: { name: "Agent, essai", email: "essai.formulaires@demo.example", ...grant },
    text: "name",
  },
  {
    mutation: of(`${comptes}/importer`, "invitePersons"),
    as: "admin",
    page: fixed("/administration/comptes/importer"),
    marker: 'name="block"',
    fill: { block: "tableau.formulaires@demo.example;Essai du tableau;agent;Pays du Calaisis" },
    text: "block",
    asks: true,
  },
  {
    mutation: of(`${comptes}/[id]`, "disable"),
    as: "admin",
    page: accountPage,
    marker: "Désactiv",
    opens: "Désactiver",
    fill: {},
  },
  {
    mutation: of(`${comptes}/[id]`, "enable"),
    as: "admin",
    page: at("/administration/comptes/", rows.disabledAccount),
    marker: "Réactiv",
    fill: {},
  },
  {
    mutation: of(`${comptes}/[id]`, "renewLink"),
    as: "admin",
    page: accountPage,
    marker: "Réinitialiser la phrase de passe",
    fill: {},
  },
  {
    mutation: of(`${comptes}/[id]`, "endMembership"),
    as: "admin",
    page: accountPage,
    marker: "membershipId",
    opens: "Mettre fin",
    fill: {},
  },
  {
    mutation: of(`${comptes}/[id]/habilitations/[habilitation]`, "changeMembership"),
    as: "admin",
    page: rows.membershipPage,
    marker: 'name="membershipId"',
    fill: { endsOn: "2027-06-30" },
    edits: "membership",
    both: {
      theirs: { endsOn: "2027-07-01" },
      mine: { startsOn: "2026-01-02" },
      over: { endsOn: "2027-08-01" },
    },
  },
  {
    mutation: of(`${comptes}/[id]/habilitations/nouvelle`, "addMembership"),
    as: "admin",
    page: at("/administration/comptes/", rows.account, "/habilitations/nouvelle"),
    marker: 'name="accountId"',
    fill: grant,
  },
  // The last: it changes the e-mail by which the others find their account.
  {
    mutation: of(`${comptes}/[id]`, "updateAccount"),
    as: "admin",
    page: accountPage,
    marker: 'name="email"',
    fill: { name: "Agent, Ternois (corrigé)" },
    text: "name",
    edits: "account",
    both: {
      theirs: { name: "Agent, nom du collègue" },
      mine: { email: "agent.ternois.essai@demo.example" },
      over: { name: "Agent, mon nom" },
    },
  },
];

export const sessions: Form[] = [
  {
    mutation: "app/(public)/connexion/mutations.ts#openSession",
    as: "anonymous",
    page: fixed("/connexion"),
    marker: 'name="passphrase"',
    fill: { email: "agent.boulonnais@demo.example", passphrase: "ce n’est pas la bonne phrase" },
    text: "email",
    secret: true,
  },
  {
    mutation: "app/(public)/acces/[jeton]/mutations.ts#choosePassphrase",
    as: "anonymous",
    page: at("/acces/", rows.link),
    marker: 'name="jeton"',
    fill: { passphrase: "six mouettes sur la jetée de Calais" },
    secret: true,
  },
  {
    mutation: of("compte", "changePassphrase"),
    as: "agentA",
    page: fixed("/compte"),
    marker: 'name="current"',
    fill: {
      current: "ce n’est pas la bonne phrase",
      passphrase: "six mouettes sur la jetée de Calais",
    },
    secret: true,
  },
  {
    mutation: "app/(workspace)/mutations.ts#closeSession",
    as: "agentA",
    page: fixed("/tableau-de-bord"),
    marker: "Se déconnecter",
    fill: {},
  },
];
