/** « Calaisis, Audomarois et Ternois ». */
export const naming = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} et ${names.at(-1)}`;
