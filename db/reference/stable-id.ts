import { createHash } from "node:crypto";

const namespace = Buffer.from("6d61696c6c616765a0002f5265666572", "hex");

/** Same uuid (version 5, RFC 9562) for the same kind and slug: shipped rows keep their identity from one installation to the next. */
export function stableId(
  kind:
    | "region"
    | "territory"
    | "organisation"
    | "regional_objective"
    | "operation"
    | "scheme"
    | "scheme_contact"
    | "account"
    | "membership",
  slug: string,
): string {
  const bytes = createHash("sha1").update(namespace).update(`${kind}/${slug}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
