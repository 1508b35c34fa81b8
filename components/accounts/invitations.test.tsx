import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { invitedBefore } from "@/lib/accounts/labels";
import { Invitations } from "./invitations";

test("an invitation on paper says the day until which its link opens", () => {
  const drawn = renderToStaticMarkup(
    <Invitations
      invitations={[{ name: "Agente", email: "a@b.fr", href: "https://m.fr/acces/x" }]}
      before={invitedBefore("2026-11-30")}
    />,
  );
  expect(drawn).toContain("Ouvrez ce lien avant le <b>7\u00a0décembre\u00a02026</b>");
});
