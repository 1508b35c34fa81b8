import { formatInstant } from "@/lib/french/format";

type Written = { version: number; updatedAt: Date; updatedByName: string | null };

/** Who saved the version that a conflict shows, and when, before its fields. */
export const savedHead = ({ version, updatedAt, updatedByName }: Written, timeZone: string) => ({
  version,
  savedBy: updatedByName ?? "Maillage",
  savedAt: formatInstant(updatedAt, timeZone),
});
