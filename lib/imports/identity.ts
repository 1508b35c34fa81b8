/** « uuid:version », as an export writes it in a hidden column. */
export function identityIn(said: string): { id: string; version: number | null } | null {
  const [, id = "", version] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::(\d{1,9}))?$/i.exec(said.trim()) ?? [];
  return id === "" ? null : { id: id.toLowerCase(), version: version === undefined ? null : Number(version) };
}
