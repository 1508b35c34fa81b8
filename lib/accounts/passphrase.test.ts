import { expect, test } from "vitest";
import { passphraseFault } from "./passphrase";

const own = ["agent.boulonnais@demo.example", "agent.boulonnais", "Agent du Boulonnais"];
const fault = (passphrase: string) => passphraseFault(passphrase, own);

test("fourteen characters are too few, fifteen enough; a thousand enough, one more too many", () => {
  const phrase = "trois cormorans sur la jetée";
  expect(fault(phrase.slice(0, 14))).toContain("14 caractères");
  expect(fault(phrase.slice(0, 15))).toBeNull();
  const long = phrase.repeat(40);
  expect(fault(`${long.slice(0, 999)}x`)).toBeNull();
  expect(fault(`${long.slice(0, 1_000)}x`)).toContain("au plus");
  expect(fault("")).toBe("Écrivez une phrase de passe.");
  expect(fault("🦀🐚🌊⚓🐟🐡🦞🦐🐙🦑🐳🐬🦭🐋")).toContain("14 caractères");
});

test("no composition is asked for", () => {
  for (const good of ["cheval agrafe pile correcte", "TROISCORMORANSGRIS", "la baie de Slack à marée basse"])
    expect(fault(good)).toBeNull();
});

test("the obvious is refused, however it is spaced, spelled or dated", () => {
  for (const bad of [
    "maillage de la mer du Nord",
    "Mot de passe 2026 !",
    "motdepassemotdepasse",
    "azertyuiopqsdfghjklm",
    "123456789012345",
    "aaaaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "Agent.Boulonnais 2026",
    "agent du boulonnais",
    "Bonjour, Maillage 2026",
    "                    ",
  ])
    expect(fault(bad), bad).not.toBeNull();
});

test("a walk on the keyboard is refused, from any key, either way, across rows and repeated", () => {
  for (const bad of [
    "azertyuiopqsdfg",
    "AZERTYUIOP-qsdfg",
    "qwertyuiopasdfg",
    "qwertzuiopasdfgh",
    "ertyuiopqsdfghj",
    "poiuytrezaéàmlkj",
    "mlkjhgfdsqpoiuytreza",
    "nbvcxwmlkjhgfds",
    "wxcvbnqsdfghjklm",
    "azertyuiop12345",
    "12345azertyuiop",
    "azerty azerty azerty",
    "azertyazertyuiop2026",
    "1qaz2wsx3edc4rfv",
    "1aqw2zsx3edc4rfv",
    "aqwzsxedcrfvtgb",
    "azertyuiopmlkjhg",
    "abcdefghijklmno",
    "lmnopqrstuvwxyz",
    "zyxwvutsrqponmlk",
    "987654321098765",
    "234567890123456",
    "Bonjour azertyuiop qsdf",
    "azerqsdfwxcvazer",
  ])
    expect(fault(bad), bad).not.toBeNull();
});

test("a sentence that brushes a row is kept", () => {
  for (const good of [
    "ouvrir le portail du parc à huîtres",
    "un azerty de travers dans la brume",
    "il a repoussé la treille vers le puits",
    "quelle opiniâtreté, ce chalutier",
    "défi stupéfiant de la rhubarbe",
  ])
    expect(fault(good), good).toBeNull();
});

test("a thousand characters are judged at once", () => {
  const start = performance.now();
  fault(`${"ab1".repeat(333)}x`);
  expect(performance.now() - start).toBeLessThan(100);
});
