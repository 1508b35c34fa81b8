import "server-only";
import { listProjectChoices } from "@/db/projects/choices";
import { lockHolders } from "@/db/projects/holder/rows";
import { projectWall } from "@/db/projects/wall";
import { toBin } from "@/lib/kernel/binning";
import { Refusal } from "@/lib/platform/errors";
import { prepareOptions } from "@/lib/projects/choices";
import { projectFields } from "@/lib/projects/fields";
import { createProject, updateProject } from "@/lib/projects/gestures";
import { projectSaid } from "@/lib/projects/labels";
import type { FlatNoun } from "../flat/noun";
import { puttingBack } from "../flat/put-back";
import { near } from "../matching";
import { likeness, matchedWords, plainWords } from "../words";
import { projectTarget } from "./projects-columns";

const onRow = { permission: "project.write", key: "projectId" } as const;

const carried = "Un porteur y a été enregistré depuis l’import\u00a0: laissée comme elle est.";

const otherwise = "\u00a0: videz cette cellule, changez l’état ou l’étape, ou n’importez pas cette colonne.";

/** Words that tell one title from another, in the singular. */
const wordsIn = (title = "") =>
  matchedWords(title)
    .split(" ")
    .filter((word) => word.length > 3);

/** The projects that a territory follows, without who carries them. */
export const projectNoun: FlatNoun = {
  ...{ noun: "project", target: projectTarget, writes: onRow.permission, key: onRow.key },
  ...{ imported: projectFields, kept: projectFields },
  async lists(tx, { scope, today }, { territoryId }) {
    const choices = await listProjectChoices(scope, [territoryId], today, {}, tx);
    const options = prepareOptions(choices, []);
    const titles = new Map([...choices.actions, ...choices.events].map(({ id, title }) => [id, title]));
    const titled = (name: "actionId" | "eventId") =>
      options[name].map((one) => ({ ...one, also: titles.get(one.value) ?? null }));
    return { ...options, actionId: titled("actionId"), eventId: titled("eventId") };
  },
  titleOf: ({ title = "" }) => title,
  sameKeysOf: ({ title }) => [plainWords(title ?? "")],
  keysOf: ({ title }) => wordsIn(title),
  compares(said, other) {
    const [title, known] = [said.title ?? "", other.title ?? ""];
    if (title === "") return null;
    if (plainWords(title) === plainWords(known)) return "same";
    return likeness(title, known, near) >= near ? "alike" : null;
  },
  words: {
    ...{ resembles: "un projet du territoire", same: "le même que", another: "un autre projet" },
    elsewhere:
      "Ce projet n’est pas de ce territoire, ou n’y est plus\u00a0: importez-le dans le sien, ou restaurez-le.",
  },
  keepers: {
    dropReason: {
      keeps: ({ status }) => status === "dropped",
      sentence: `Le motif n’est gardé que d’un projet sans suite${otherwise}`,
    },
    launchOn: {
      keeps: ({ stage }) => stage === "launch" || stage === "growth",
      sentence: `Ce jour n’est gardé qu’à partir du démarrage${otherwise}`,
    },
    growthOn: {
      keeps: ({ stage }) => stage === "growth",
      sentence: `Ce jour n’est gardé qu’au développement${otherwise}`,
    },
  },
  create: { verb: "create", gesture: createProject, fields: projectFields },
  steps: [{ verb: "update", gesture: updateProject, fields: projectFields }],
  remove: toBin(
    projectWall,
    { ...onRow, says: projectSaid.supprime },
    {
      // The project first: nobody is recorded in it meanwhile.
      async parents(tx, { scope }, ids) {
        await projectWall.lock(tx, scope, ids, "living");
        return lockHolders(tx, scope, ids);
      },
      guard({ id }, holders) {
        if (holders.has(id)) throw new Refusal("hanging", undefined, carried);
      },
    },
  ),
  putBack: puttingBack(projectWall, { ...onRow, fields: projectFields }),
};
