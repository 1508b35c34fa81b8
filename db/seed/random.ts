import { createHash } from "node:crypto";

/** Deterministic source of choices. Streams forked by name are independent: adding one never shifts another. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number between min and max, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** One value, with a probability proportional to its weight. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  shuffle<T>(values: readonly T[]): T[];
  /** Draws the values one after the other, shuffled; each comes once before any comes back. */
  deck<T>(values: readonly T[]): () => T;
  fork(name: string): Random;
};

function seedOf(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32BE(0);
}

/** Random numbers that depend on the name alone. */
export function random(name: string): Random {
  let state = seedOf(name);
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (Math.max(min, max) - min + 1));
  const at = <T>(values: readonly T[], index: number): T => {
    const value = values[index];
    if (value === undefined) throw new Error(`Nothing to choose from in « ${name} »`);
    return value;
  };
  const shuffle = <T>(values: readonly T[]): T[] => {
    const copy = [...values];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = int(0, last);
      [copy[last], copy[other]] = [at(copy, other), at(copy, last)];
    }
    return copy;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (values) => at(values, Math.floor(next() * values.length)),
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? at(choices, choices.length - 1))[0];
    },
    shuffle,
    deck: (values) => {
      const cards = shuffle(values);
      let drawn = 0;
      return () => at(cards, drawn++ % cards.length);
    },
    fork: (child) => random(`${name}/${child}`),
  };
}

/** Deterministic uuid v7: its time is noon of the given day, the rest comes from the name. */
export function seedId(name: string, day: string): string {
  const time = Date.parse(`${day}T12:00:00Z`).toString(16).padStart(12, "0");
  const hash = createHash("sha256").update(`${day}/${name}`).digest("hex");
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
