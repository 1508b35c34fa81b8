import { expect, test } from "vitest";
import type { LinkChange } from "@/db/audit/link-changes";
import { sayLinks } from "./link-changes";

let id = 9;
const change = (
  name: string,
  added: boolean,
  gesture = "1",
  table: LinkChange["table"] = "action_territory",
) => ({
  id: id--,
  gesture,
  at: new Date("2026-11-20T10:00:00Z"),
  author: "Agent",
  table,
  added,
  name,
});
const said = (...changes: LinkChange[]) => sayLinks(changes).map(({ sentence }) => sentence);

test("what one gesture added and took away is one sentence, each kind of link its own", () => {
  expect(said(change("Ternois", true), change("Calaisis", true), change("Douaisis", false))).toEqual([
    "Territoires associés\u00a0: Calaisis et Ternois ajoutés, Douaisis retiré.",
  ]);
  expect(
    said(
      change("Calaisis", false, "2", "event_territory"),
      change("Calaisis", true, "1", "event_territory"),
      change("Créer", true, "1", "action_regional_objective"),
    ),
  ).toEqual([
    "Co-organisateurs\u00a0: Calaisis retiré.",
    "Co-organisateurs\u00a0: Calaisis ajouté.",
    "Objectifs régionaux\u00a0: Créer ajouté.",
  ]);
  expect(said()).toEqual([]);
});
