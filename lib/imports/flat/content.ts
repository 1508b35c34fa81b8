import "server-only";
import { fullRows, idsStanding } from "@/db/exports/full";
import { type ImportPlace, readImportPlace } from "@/db/imports/places";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { pointedBy, wordsOf } from "@/lib/exports/full";
import { namesOf } from "@/lib/kernel/derived";
import type { Dictionary, Field } from "@/lib/kernel/dictionary";
import { found } from "@/lib/platform/errors";
import type { Lists, Values } from "../compare";
import { shownValues } from "../shown";
import type { Asked } from "../work";
import type { FlatNoun, StoredRow } from "./noun";

/** What stands in a territory, and all that its rows may name. */
export type Content = { place: ImportPlace; rows: readonly StoredRow[]; lists: Lists };

/** What its lists offer, and what rows that are there name already, by the words that an export gives it. */
function merged(offered: Lists, words: Awaited<ReturnType<typeof wordsOf>>): Lists {
  const named = [...words].map(([name, known]) => {
    const list = offered[name] ?? [];
    const more = [...known].filter(([value]) => list.every((one) => one.value !== value));
    return [name, [...list, ...more.map(([value, label]) => ({ value, label }))]] as const;
  });
  return { ...offered, ...Object.fromEntries(named) };
}

const idsIn = (value: unknown) => [value ?? []].flat().map(String);

/** Reads a territory for the files of a noun. Throws Refusal "absent" where this actor makes no import. */
export async function readContent(tx: Tx, actor: Actor, noun: FlatNoun, asked: Asked): Promise<Content> {
  const { scope } = actor;
  const place = found(await readImportPlace(tx, scope, asked.noun, asked.territoryId));
  const ids = await idsStanding(tx, scope, noun.noun, place);
  const full = await fullRows(tx, scope, noun.noun, namesOf(noun.kept), ids);
  const pointers = namesOf(noun.imported).filter((name) => pointedBy(noun.imported[name] as Field<never>));
  const words = await wordsOf(tx, scope, noun.imported, pointers, full);
  const lists = merged(await noun.lists(tx, actor, place), words);
  const rows = full.map(({ id, version, held }) => {
    const values: Values = shownValues(formsOf(noun), held);
    const unsaid = pointers.filter((name) => !idsIn(held[name]).every((one) => words.get(name)?.has(one)));
    return { id, version, title: noun.titleOf(values, lists), values, held, unsaid };
  });
  return { place, rows, lists };
}

/** Every field of its forms. */
export const formsOf = ({ create, steps }: FlatNoun): Dictionary =>
  Object.assign({}, create.fields, ...steps.map(({ fields }) => fields));
