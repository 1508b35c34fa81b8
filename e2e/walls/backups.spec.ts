import { test } from "@playwright/test";
import { backedUp } from "./expected";
import { backupsKept } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const gestures: Record<string, Gesture> = {
  backUpNow: {
    table: "region",
    writes: "app.backup_watch",
    idField: "regionId",
    from: "ofRegion",
    allowed: backedUp,
    page: () => "/administration/sauvegardes",
    server: "admin",
    marker: ">Sauvegarder maintenant<",
    fields: {},
    ready: backupsKept,
  },
};

test("rejouer la demande d’une sauvegarde n’en demande une que pour qui administre", async () => {
  test.setTimeout(120_000);
  await replayAll("backups", gestures, true);
});
