import { agentA, expect, test } from "../fixtures";
import type { Http } from "../http";
import * as rows from "./rows";

const typed = "Un texte qui attend dans un autre formulaire.";

type Case = {
  page: (http: Http) => Promise<string>;
  /** Where the text waits; what is folded around it. */
  waits: string;
  /** Presses what saves the other form. */
  unfold?: string;
  fill?: [string, string];
  button: string;
  done: RegExp;
  /** What the page no longer offers of the row that is gone. */
  gone?: string;
};

const cases: Record<string, Case> = {
  "un blocage signalé pendant une mise à jour": {
    page: async (http) => `/actions/${await rows.action(http)}`,
    waits: "#note",
    unfold: "Signaler un blocage",
    fill: ["[name=blockedReason]", "La salle n’est pas libre."],
    button: "Signaler le blocage",
    done: /Blocage signalé/,
  },
  "une action mise à la corbeille pendant une mise à jour": {
    page: async (http) => `/actions/${await rows.childlessAction(http)}`,
    waits: "#note",
    unfold: "Supprimer l’action",
    button: "Mettre à la corbeille",
    done: /un texte y attend encore/,
  },
  "un objectif mis à la corbeille pendant la saisie du plan": {
    page: async (http) => `/plans/${await rows.planOfObjectives(http)}/modifier`,
    waits: "#diagnosis",
    unfold: "Essai, second",
    button: "Mettre à la corbeille",
    done: /un texte y attend encore/,
    gone: "Essai, second",
  },
  "le plan enregistré pendant la saisie du PLDE": {
    page: async (http) => `/plans/${await rows.activePlan(http)}/modifier`,
    waits: "#plde-priorities",
    fill: ["#diagnosis", "Un diagnostic corrigé pendant l’essai."],
    button: "Enregistrer le plan",
    done: /un texte y attend encore/,
  },
  "un projet mis à la corbeille pendant la saisie d’un contact": {
    page: async (http) => `/projets/${await rows.childlessProject(http)}`,
    waits: "[name=summary]",
    unfold: "Supprimer le projet",
    button: "Mettre à la corbeille",
    done: /un texte y attend encore/,
  },
};

for (const [name, { page: address, waits, unfold, fill, button, done, gone }] of Object.entries(cases))
  test(`deux formulaires sur une page : ${name}`, async ({ page, loginAs, http }) => {
    await loginAs(agentA);
    await page.goto(await address(http));
    await page.locator(waits).fill(typed);
    if (unfold) {
      await page.locator("summary", { hasText: unfold }).first().click();
      const inner = page.locator("details[open] summary", { hasText: /^Supprimer$/ });
      if (await inner.count()) await inner.first().click();
    }
    if (fill) await page.locator(fill[0]).fill(fill[1]);
    await page.getByRole("button", { name: button, exact: true }).first().click();
    await expect(page.getByText(done).first()).toBeVisible();
    await expect(page.locator(waits)).toHaveValue(typed);
    if (gone) await expect(page.locator("summary", { hasText: gone })).toHaveCount(0);
  });
