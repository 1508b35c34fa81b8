import { expect, test } from "vitest";
import type { BackupState, BackupWatch, KeptBackup } from "@/db/backups/reads";
import { formatBytes, oftenSaid } from "./labels";
import { adviceOn, oldAfterDays, standingOf, standingSaid } from "./state";

const zone = "Europe/Paris";
const watch: BackupWatch = {
  ...{ place: "/srv/b", everyHours: 24, keep: 14 },
  ...{ askedAt: null, runningSince: null, failedAt: null, failure: null },
};
const kept = (takenAt: string): KeptBackup => ({
  ...{ host: "a", name: "b", kind: "base", reason: "schedule", bytes: 1, rows: 1, digest: "0" },
  ...{ takenAt, triedAt: takenAt },
});
const on = (state: Partial<BackupState>, today = "2026-11-30") =>
  standingOf({ watch, kept: [kept("2026-11-28T23:30:00Z")], ...state }, today, zone);

test("none, recent, old by its own pace, failed: each is told, with what to do", () => {
  expect(on({ kept: [] }).standing).toBe("none");
  expect(on({})).toMatchObject({ standing: "well", age: 1 });
  expect(on({}, "2026-12-01").standing).toBe("well");
  expect(on({}, "2026-12-02").standing).toBe("old");
  expect(on({ watch: { ...watch, everyHours: 0 } }, "2026-12-06").standing).toBe("well");
  expect(on({ watch: { ...watch, everyHours: 0 } }, "2026-12-07").standing).toBe("old");
  expect(on({ watch: { ...watch, failedAt: "2026-11-29T00:00:00Z" } }).standing).toBe("failed");
  expect(on({ watch: null }, "2026-11-29").standing).toBe("well");
  expect(oldAfterDays(1)).toBe(2);
  expect(standingSaid(on({}), zone).replaceAll("\u00a0", " ")).toBe(
    "Dernière sauvegarde le 29 novembre 2026 à 0 h 30, il y a 1 jour : elle est récente, et elle a été restaurée à l’essai.",
  );
  expect(standingSaid(on({ kept: [] }), zone)).toContain("Aucune sauvegarde");
  expect(adviceOn(on({}))).toBeNull();
  expect(adviceOn(on({ kept: [] }))).toContain("Demandez-en une maintenant");
  expect(adviceOn(on({ kept: [], watch: null }))).not.toContain("Demandez");
});

test("one that runs does not wait any more", () => {
  const asked = { ...watch, askedAt: "2026-11-30T10:00:00Z" };
  expect(on({ watch: asked })).toMatchObject({ waiting: true, running: false });
  expect(on({ watch: { ...asked, runningSince: "2026-11-30T10:00:05Z" } })).toMatchObject({
    waiting: false,
    running: true,
  });
});

test("sizes and paces in words", () => {
  expect(formatBytes(999)).toBe("999\u00a0octets");
  expect(formatBytes(2_240_000)).toBe("2,2\u00a0Mo");
  expect(formatBytes(11_222_929)).toBe("11\u00a0Mo");
  expect(oftenSaid(0)).toBe("Jamais d’elle-même");
  expect(oftenSaid(24)).toBe("Chaque jour");
  expect(oftenSaid(48)).toBe("Tous les 2 jours");
  expect(oftenSaid(6)).toBe("Toutes les 6\u00a0heures");
});
