/** The cells of a line, as a sheet pastes them (tabs) or a file holds them (semicolons); quotes around a cell go. */
export const pastedCells = (line: string): string[] =>
  (line.includes("\t") ? line.split("\t") : line.split(";")).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
