/** The new territories of a split: a name a line, with the EPCI that were given its number (« SIREN:2 »). */
export function partsOf(names: string, parts: readonly string[]): { name: string; epcis: string[] }[] {
  const lines = names.split("\n").map((line) => line.trim());
  return lines
    .filter((name) => name !== "")
    .map((name, index) => ({
      name,
      epcis: parts
        .filter((part) => part.endsWith(`:${index + 1}`))
        .map((part) => part.slice(0, part.indexOf(":"))),
    }));
}
