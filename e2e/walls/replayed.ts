import { readFileSync } from "node:fs";

const of = (folder: string, ...names: string[]) => names.map((name) => `app/${folder}/mutations.ts#${name}`);

/** By spec of this folder, the mutations whose served forms it replays; together they are those of the inventory. */
export const replayed = {
  accounts: [
    ...of("(workspace)/administration/comptes/nouveau", "invite"),
    ...of("(workspace)/administration/comptes/importer", "invitePersons"),
    ...of(
      "(workspace)/administration/comptes/[id]",
      "updateAccount",
      "disable",
      "enable",
      "renewLink",
      "endMembership",
    ),
    ...of("(workspace)/administration/comptes/[id]/habilitations/nouvelle", "addMembership"),
    ...of("(workspace)/administration/comptes/[id]/habilitations/[habilitation]", "changeMembership"),
  ],
  decisions: of(
    "(workspace)/actions",
    ...["decide", "correctDecision", "followUpDone", "followUpAgain", "removeDecision"],
  ),
  money: of(
    "(workspace)/actions",
    ...["addLine", "editLine", "removeLine", "addFunds", "editFunds", "removeFunds"],
  ),
  actions: [
    ...of("(workspace)/actions", "updateAction", "confirm", "block", "unblock", "note"),
    ...of("(workspace)/actions", "correct", "withdraw"),
    ...of("(workspace)/actions", "addStep", "editStep", "tickStep", "untickStep", "placeStep"),
    ...of("(workspace)/actions", "removeStep", "settleBasis"),
  ],
  events: of(
    "(workspace)/evenements",
    ...["create", "update", "report", "postpone", "cancel", "reprogram", "remove"],
  ),
  imports: of("(workspace)/imports", "receive", "settle", "apply", "drop", "undo"),
  jobs: of("(workspace)/emplois", "declareJobs", "editJob", "remove"),
  organisations: of(
    "(workspace)/organisations",
    ...["addOrganisation", "editOrganisation", "merge", "remove"],
  ),
  ground: [
    ...of("(workspace)/administration/nomenclatures", "addTerm", "editTerm", "retire", "bringBack"),
    ...of("(workspace)/administration/operations", "addOperation", "editOperation", "remove"),
    ...of(
      "(workspace)/dispositifs",
      ...["addScheme", "editScheme", "remove", "addContact", "editContact", "removeContact"],
    ),
    ...of(
      "(workspace)/politique-regionale",
      ...["addObjective", "editObjective", "removeObjective", "addSection", "editSection", "removeSection"],
    ),
  ],
  plans: of("(workspace)/plans", "savePlan", "savePlde", "renew", "add", "rename", "move", "place", "remove"),
  "plan-moves": of(
    "(workspace)/plans",
    ...["addPlde", "editPlde", "removePlde", "addPlan", "addArchive", "removePlan"],
    ...["submit", "withdraw", "sendBack", "approve", "activate", "amend", "endAmend"],
    ...["askClose", "close", "abandon", "reopen", "resume", "endEntry"],
  ),
  reviews: [
    ...of(
      "(workspace)/plans",
      "addPoint",
      "savePoint",
      "settlePoint",
      "reopenPoint",
      "answerPoint",
      "removePoint",
    ),
    ...of("(workspace)/actions", "answer"),
  ],
  comments: of(
    "(workspace)/discussions",
    ...["comment", "reply", "resolve", "reopen", "correct", "withdraw"],
  ),
  snapshots: of("(workspace)/plans", "takeSnapshot"),
  projects: of(
    "(workspace)/projets",
    ...[
      "createProject",
      "editProject",
      "advance",
      "takeBack",
      "remove",
      "noteContact",
      "correctContact",
      "withdrawContact",
      "saveHolder",
      "erase",
    ],
  ),
  regions: of(
    "(workspace)/administration/region",
    "settleRegion",
    "passStep",
    "takeStepAgain",
    "takeContent",
  ),
  backups: of("(workspace)/administration/sauvegardes", "backUpNow"),
  mail: [
    ...of("(workspace)/administration/courriers", "sendAgain"),
    ...of("(workspace)/notifications", "readNotifications"),
    ...of("(workspace)/compte", "chooseDigest"),
    ...of("(public)/recapitulatif", "stopDigest"),
  ],
  records: [
    ...of("(workspace)/actions", "addAction", "addActions", "edit", "remove"),
    ...of("(workspace)/tableau-de-bord", "noteNow", "confirmNow"),
    ...of("(workspace)/corbeille", "restore"),
  ],
  territories: of(
    "(workspace)/territoires",
    ...["addTerritory", "editTerritory", "movePerimeter", "close", "reopen", "takeBack"],
    ...["merge", "split", "addEach", "addBlock", "remove"],
  ),
  sessions: [
    ...of("(public)/connexion", "openSession"),
    ...of("(public)/acces/[jeton]", "choosePassphrase"),
    ...of("(workspace)", "closeSession"),
    ...of("(workspace)/compte", "changePassphrase"),
  ],
} as const;

const manifest = new URL("../../.next/server/server-reference-manifest.json", import.meta.url);

/** The mutation that a served form calls, named as the inventory names it: the build tells which its hidden id is. */
export function mutationOf(form: ReadonlyMap<string, string>): string {
  const [, reference = "{}"] = [...form].find(([name]) => /^\$ACTION_\d+:0$/.test(name)) ?? [];
  const { id = "" } = JSON.parse(reference) as { id?: string };
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  const called = node[id];
  if (!called) throw new Error(`A form calls ${id}, which the build does not know.`);
  return `${called.filename}#${called.exportedName}`;
}
