/** Every icon of the product: its drawing is in icon.css under its name, so that no page and no script carries one. */
export const iconNames = [
  "plus",
  "print",
  "chevron",
  "up",
  "down",
  "arrow-left",
  "arrow-right",
  "cross",
  "home",
  "plan",
  "calendar",
  "person",
  "work",
  "menu",
  "map",
  "bin",
  "restore",
  "speech",
  "circles",
  "stairs",
  "full",
  "warning",
  "lock",
  "info",
  "search",
  "empty",
  "half",
  "paused",
  "struck",
  "clock",
  "barred",
  "sun",
  "bright",
  "rain",
  "storm",
] as const;

export type IconName = (typeof iconNames)[number];
type IconSize = 16 | 18 | 20 | 22 | 26;

const look = (name: IconName, size: IconSize) => `i-${name}${size === 20 ? "" : ` i${size}`}`;

/** Decorative: a word always stands beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: IconSize }) {
  return <i className={`icon ${look(name, size)}`} />;
}

/** Classes of a text that wears an icon before its words, at no element of its own: lists have hundreds. */
export const marked = (name: IconName, size: IconSize = 20): string => `mark ${look(name, size)}`;
