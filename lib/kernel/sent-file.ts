/** A file as it was sent. */
export type SentFile = { name: string; bytes: Uint8Array };

/** The file of a field, null where none was chosen. */
export async function fileIn(form: FormData, field: string): Promise<SentFile | null> {
  const given = form.get(field);
  if (!(given instanceof File) || given.size === 0) return null;
  return { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
}
