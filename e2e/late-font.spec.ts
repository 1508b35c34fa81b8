import { apart, expect, regional } from "./fixtures";
import { forget, shiftOf, watch } from "./shift";

const test = apart();

test("la police qui tarde ne déplace rien, avec ou sans Arial sur le poste", async ({ page, loginAs }) => {
  test.setTimeout(120_000);
  await watch(page);
  await loginAs(regional);
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  for (const without of [false, true]) {
    if (without)
      await page.route("**/*.css", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(
          /local\("?(?:Arial|Liberation)[^)]*\)/g,
          'local("Absente")',
        );
        await route.fulfill({ response: answer, body });
      });
    for (const path of ["/actions", "/evenements", "/plans", "/region"])
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await forget(page);
        const moved = await shiftOf(page, path);
        expect.soft(moved, `${path} à ${width} px${without ? ", sans Arial" : ""}`).toBeLessThanOrEqual(0.05);
      }
  }
});
