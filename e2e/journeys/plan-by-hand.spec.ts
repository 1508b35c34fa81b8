import type { Page } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { agentA, agentB, apart, expect } from "../fixtures";
import type { Http } from "../http";

const test = apart();

/** What today’s 290 interactions typed by hand: 37 actions under 13 objectives and 5 orientations. */
const whole = [
  { axis: "Animation locale", orientations: [3, 3] },
  { axis: "Mise en cohérence", orientations: [2, 3] },
  { axis: "Accompagnement", orientations: [2] },
];
/** One orientation of an axis, and its objectives. */
const part = [{ axis: "Mise en cohérence", orientations: [3] }];
const [tree, actions] = inTrials ? [whole, 37] : [part, 6];
const size = { axes: 3, objectives: 13, actions: 37 };
/** Half of what it cost. */
const most = 145;

/** A browser that counts: a click, a choosing key or a field filled is one interaction. */
function hand(page: Page) {
  let count = 0;
  const one = async (gesture: Promise<unknown>) => {
    count += 1;
    await gesture;
  };
  return {
    click: (name: string | RegExp, within: Pick<Page, "getByRole"> = page) =>
      one(within.getByRole("button", { name }).click()),
    follow: (name: string | RegExp) => one(page.getByRole("link", { name }).first().click()),
    press: (of: { click: () => Promise<unknown> }) => one(of.click()),
    fill: (label: string, text: string, within: Pick<Page, "getByLabel"> = page) =>
      one(within.getByLabel(label).fill(text)),
    choose: (label: string, words: string) => one(page.getByLabel(label).selectOption({ label: words })),
    count: () => count,
  };
}

const blocks = tree.map(({ axis, orientations }) => ({
  axis,
  lines: orientations.flatMap((objectives, rank) => [
    `Orientation ${rank + 1} de ${axis}`,
    ...Array.from({ length: objectives }, (_, at) => `\tObjectif ${rank + 1}.${at + 1} de ${axis}`),
  ]),
}));
const objectives = blocks.flatMap(({ lines }) =>
  lines.filter((line) => line.startsWith("\t")).map((line) => line.trim()),
);
/** Titles, by the objective that they stand under. */
const shared = objectives.map((label, rank) => ({
  label,
  titles: Array.from({ length: actions }, (_, at) => at)
    .filter((at) => at % objectives.length === rank)
    .map((at) => `Action ${at + 1}, ${label}`),
}));

/** The objectives, from the page of the plan. */
async function typeObjectives(page: Page, by: ReturnType<typeof hand>) {
  await by.follow("Modifier le plan");
  for (const { axis, lines } of blocks) {
    const section = page.getByRole("region", { name: new RegExp(`^${axis}`) });
    await by.press(section.getByText("Ajouter des objectifs"));
    await by.fill("Objectifs ou orientations, un par ligne", lines.join("\n"), section);
    await by.click("Ajouter", section);
    await expect(section.locator(".saved.done")).toContainText("lignes ajoutées");
  }
}

const written = ({ sql }: Http, plan: string) =>
  sql`select a.title, o.label, up.label as above, a.planned_end_on::text as until from action a
    join objective o on o.id = a.objective_id join objective up on up.id = o.parent_id
   where a.plan_id = ${plan} and a.title like 'Action %, Objectif %' order by a.title`;

const expected = (until: string | null) =>
  shared
    .flatMap(({ label, titles }) =>
      titles.map((title) => ({
        title,
        label,
        above: label.replace(/Objectif (\d)\.\d/, "Orientation $1"),
        until,
      })),
    )
    .sort((a, b) => (a.title < b.title ? -1 : 1));

const ways = [
  { how: "une à une", as: agentA, slug: "boulonnais", until: "2027-06-30" },
  { how: "par titres collés", as: agentB, slug: "sambre-avesnois", until: null },
];

for (const { how, as, slug, until } of ways)
  test(`un plan saisi à la main, ses actions ${how}, coûte au plus la moitié des 290 interactions d’avant`, async ({
    page,
    loginAs,
    http,
  }) => {
    test.setTimeout(inTrials ? 600_000 : 120_000);
    const [plan] = await http.sql<
      { id: string }[]
    >`select p.id from plan p join territory t on t.id = p.territory_id
      where t.slug = ${slug} and p.status = 'active'`;
    const id = plan?.id ?? "";
    await loginAs(as);
    await page.goto(`/plans/${id}`);
    const by = hand(page);
    await typeObjectives(page, by);
    const ofAxes = by.count() - 1;
    await by.follow(/^Plan 20/);
    await by.follow(/^Action$/);
    if (until === null) {
      await by.follow("Plusieurs à la fois");
      // The page before has the same list of objectives.
      await expect(page.getByRole("heading", { name: "Plusieurs actions" })).toBeVisible();
    }
    const ways = by.count() - ofAxes;
    let ofActions = 0;
    for (const { label, titles } of shared) {
      await by.choose("Objectif du plan", `– ${label}`);
      const before = by.count();
      if (until === null) {
        await by.fill("Intitulés, un par ligne", titles.join("\n"));
        await by.click("Créer ces actions");
        await expect(page.locator(".done")).toContainText(`sous «\u00a0${label}\u00a0»`);
        continue;
      }
      for (const title of titles) {
        await by.fill("Intitulé", title);
        await by.fill("Fin prévue", until);
        await by.click("Créer et ajouter une autre");
        await expect(page.locator(".done")).toContainText(title);
        await expect(page.getByLabel("Intitulé")).toBeFocused();
      }
      ofActions += by.count() - before;
    }
    expect(await written(http, id)).toEqual(expected(until));
    // The short form counts the whole at what each of its axes, objectives and actions cost.
    const ofObjectives = by.count() - ways - ofAxes - ofActions;
    const entire =
      ways +
      (ofAxes / tree.length) * size.axes +
      (ofObjectives / objectives.length) * size.objectives +
      (ofActions / actions) * size.actions;
    process.stdout.write(
      `Saisie ${how}\u00a0: ${by.count()} interactions pour ${actions} actions sous ${objectives.length} objectifs\u00a0; ${entire} pour 37 sous 13 (290 avant).\n`,
    );
    expect(entire).toBeLessThanOrEqual(most);
  });

test("ce qui manque à un plan que l’on ouvre mène à son champ, prêt à écrire", async ({ page, loginAs }) => {
  await loginAs(agentA);
  await page.goto("/plans/plde/nouveau");
  await page.getByLabel("Intitulé du PLDE").fill("PLDE de 2035");
  await page.getByLabel("Début du PLDE").fill("2035-01-01");
  await page.getByLabel("Fin du PLDE").fill("2037-12-31");
  await page.getByRole("button", { name: "Créer le PLDE" }).click();
  await page.getByRole("link", { name: "Ouvrir le plan" }).click();
  await expect(page.getByLabel("Début du plan")).toHaveValue("2035-01-01");
  await page.getByRole("button", { name: "Ouvrir le plan" }).click();
  await expect(page.getByText("Ce plan n’a pas encore d’action.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Filtrer" })).toHaveCount(0);
  await page.getByRole("link", { name: "Les enjeux" }).click();
  await expect(page.getByLabel("Enjeux")).toBeFocused();
});
