import "server-only";
import { listNotedActions, type NotedAction } from "@/db/actions/notes/rows";
import { noteWall } from "@/db/actions/notes/wall";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import { authored } from "@/lib/kernel/authored";
import { gesture } from "@/lib/kernel/gesture";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { authorize, noteTerritory } from "@/lib/permissions/can";
import { noteAlone, noteFields, quickNote } from "./fields";

type Fields = typeof noteAlone;

/** Whoever reads an action may be allowed to note it: the action itself is neither held nor written. */
const noting = (fields: Fields, missing?: string) => {
  const { input, read } = readsAdding("actionId", fields, { missing });
  return gesture<Adding<Fields> & { id: string }, NotedAction, null>({
    name: "note.create",
    says: "Note ajoutée.",
    makes: true,
    reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
    parents: async () => null,
    async find(tx, { scope }, typed) {
      const rows = await listNotedActions(
        tx,
        scope,
        typed.map(({ of }) => of),
      );
      return typed.map(({ of }) => rows.find(({ id }) => id === of) ?? "absent");
    },
    authorize: (actor, row) => authorize(actor, "action.note", row),
    stale: async () => null,
    guard: () => null,
    write: (tx, actor, todo) =>
      insertRows(
        tx,
        noteWall,
        todo.map(({ typed: { id, of, fields: kept }, row: { regionId, territoryId, ...row } }) => ({
          ...{ id, actionId: of, regionId, territoryId, notedOn: actor.today, body: kept.note },
          authorTerritoryId: noteTerritory(actor, { regionId, territoryId, ...row }, actor.regionsOwn),
        })),
      ),
  });
};

/** « Ajouter la note », in the name of the lead’s territory, of one it is shared with, or of the Région’s own. */
export const addNote = noting(noteAlone);

/** « Noter tout de suite », from a list of actions. */
export const noteNow = noting(quickNote, "Choisissez l’action concernée.");

/** « Corriger », « Retirer », by its author. */
export const { correct: correctNote, withdraw: withdrawNote } = authored(noteWall, noteFields, {
  ...{ key: "noteId", permission: "action.note" },
  says: { corrected: "Note corrigée.", withdrawn: "Note retirée." },
  emptied: { body: "" },
});
