import type { KeptBackup } from "@/db/backups/reads";
import { formatNumber } from "@/lib/french/format";

export const reasonLabels: Record<KeptBackup["reason"], string> = {
  asked: "Demandée ici",
  manual: "Par commande",
  schedule: "D’elle-même",
  migration: "Avant une mise à jour",
};

export const kindLabels: Record<KeptBackup["kind"], string> = {
  base: "Base embarquée",
  rows: "Lignes d’un serveur",
};

/** Bytes → « 12 Mo ». */
export function formatBytes(bytes: number): string {
  const units = ["octets", "ko", "Mo", "Go", "To"];
  let value = bytes;
  let rank = 0;
  for (; value >= 1000 && rank < units.length - 1; rank++) value /= 1000;
  return `${formatNumber(value < 10 && rank > 0 ? Math.round(value * 10) / 10 : Math.round(value))}\u00a0${units[rank]}`;
}

/** How often, in words. */
export function oftenSaid(everyHours: number): string {
  if (everyHours === 0) return "Jamais d’elle-même";
  if (everyHours === 24) return "Chaque jour";
  return everyHours % 24 === 0
    ? `Tous les ${formatNumber(everyHours / 24)} jours`
    : `Toutes les ${formatNumber(everyHours)}\u00a0heures`;
}

export const backupAsked =
  "Sauvegarde demandée\u00a0: elle commence dans les secondes qui viennent. Actualisez la page pour la voir.";
