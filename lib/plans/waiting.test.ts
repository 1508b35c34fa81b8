import { expect, test } from "vitest";
import { waitingLine } from "./waiting";

const today = "2026-11-23";
const plan = {
  ...{ id: "p", territoryName: "Ternois", startsOn: "2027-01-01", endsOn: "2029-12-31" },
  movedOn: "2026-11-12",
  territoryKind: "pays",
  closingAskedOn: null,
} as const;

test("a plan that was sent waits to be validated or returned, one that was validated to be signed, each since its day", () => {
  expect(waitingLine({ ...plan, status: "submitted" }, today)).toEqual({
    ...{ id: "p", title: "Ternois, plan 2027–2029" },
    since: "Transmis le 12\u00a0novembre 2026, il y a 11\u00a0jours",
    ...{ gesture: "Valider ou renvoyer", step: "/plans/p/etape" },
  });
  expect(waitingLine({ ...plan, status: "approved" }, today)).toMatchObject({
    since: "Validé le 12\u00a0novembre 2026, il y a 11\u00a0jours",
    ...{ gesture: "Mettre en vigueur", step: "/plans/p/etape?geste=mettre-en-vigueur" },
  });
  expect(waitingLine({ ...plan, status: "submitted", movedOn: null }, today).since).toBe("Transmis");
});

test("a plan to close says that its agent asked it, and on which day", () => {
  expect(waitingLine({ ...plan, status: "active", closingAskedOn: "2026-11-02" }, today)).toMatchObject({
    since: "Clôture demandée par l’agent du territoire le 2\u00a0novembre 2026, il y a 21\u00a0jours",
    ...{ gesture: "Clore le plan", step: "/plans/p/etape?geste=clore" },
  });
});

test("of the Région’s own plan, no agent is said to have asked", () => {
  const own = { ...plan, status: "active", territoryKind: "region", closingAskedOn: "2026-11-02" } as const;
  expect(waitingLine(own, today).since).toBe(
    "Clôture demandée le 2\u00a0novembre 2026, il y a 21\u00a0jours",
  );
});
