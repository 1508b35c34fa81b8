import { Refusal } from "./refusal.mjs";

const OLDEST = 20;

/** Refuses a Node that the product does not run on. */
export function checkNode(version = process.versions.node) {
  if (Number(version.split(".")[0]) >= OLDEST) return;
  throw new Refusal(
    `Maillage a besoin de Node.js ${OLDEST} ou plus récent ; celui-ci est en version ${version}. ` +
      "Installez une version récente depuis https://nodejs.org, puis relancez la commande.",
  );
}
