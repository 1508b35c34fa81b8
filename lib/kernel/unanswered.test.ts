import { expect, test } from "vitest";
import { type Heard, unanswered } from "./unanswered";

const said = (heard: Heard) => [unanswered(heard, true), unanswered(heard, false)];

test("nothing left: said so, and so alone", () => {
  expect(said({ status: 0, offline: true })).toEqual([
    "Rien n’a été transmis\u00a0: la connexion est perdue. Votre texte est là, réessayez.",
    "Rien n’a été transmis\u00a0: la connexion est perdue. Réessayez.",
  ]);
  for (const heard of [{ status: 0 }, { status: 500 }, { status: 502 }, { status: 503 }])
    expect(unanswered(heard, true)).not.toMatch(/Rien n’a été (transmis|enregistré)/);
});

test("what may have been written is not denied, and a retry writes once", () => {
  expect(said({ status: 0 })).toEqual([
    "La connexion a été perdue avant la réponse\u00a0: rien n’est confirmé. Votre texte est là\u00a0: réessayez, il ne sera pas enregistré deux fois.",
    "La connexion a été perdue avant la réponse\u00a0: rien n’est confirmé. Réessayez, ce ne sera pas fait deux fois.",
  ]);
});

test("each cause has its sentence", () => {
  const [busy] = said({ status: 503, retryAfter: 7 });
  expect(busy).toContain("réessayez dans 7\u00a0secondes, il ne sera pas enregistré deux fois.");
  expect(said({ status: 413 })[0]).toContain(
    "8\u00a0Mo pour un tableur). Votre texte est là\u00a0: raccourcissez-le",
  );
  expect(said({ status: 409, outdated: true })).toEqual([
    "L’application a été mise à jour depuis l’ouverture de cette page, et rien n’a été enregistré. Votre texte est là\u00a0: copiez-le, puis rechargez la page.",
    "L’application a été mise à jour depuis l’ouverture de cette page, et rien n’a été enregistré. Rechargez la page, puis recommencez.",
  ]);
  expect(said({ status: 500, reference: "12ab" })[0]).toContain("(référence 12ab)");
  expect(said({ status: 502 })[0]).toContain("(erreur 502)");
  expect(said({ status: 200 })[0]).toContain("ne vient pas de cette application (code 200)");
});
