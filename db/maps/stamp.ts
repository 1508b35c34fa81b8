import { createHash } from "node:crypto";

/** The name that a drawn file takes in addresses: a digest of its content. */
export const stampOf = (file: string): string => createHash("sha256").update(file).digest("hex").slice(0, 16);
