import { viewers } from "../walls/expected";
import { aStop, aTold, oneFailed } from "../walls/mail-rows";
import { type Form, fixed, of } from "./form";

export const mail: Form[] = [
  {
    mutation: of("administration/courriers", "sendAgain"),
    as: "admin",
    page: fixed("/administration/courriers", oneFailed),
    marker: 'name="mailId"',
    fill: {},
  },
  {
    mutation: of("notifications", "readNotifications"),
    as: "agentA",
    page: fixed("/notifications", (http) => aTold(http, viewers.agentA)),
    marker: 'value="all"',
    fill: {},
  },
  {
    mutation: of("compte", "chooseDigest"),
    as: "agentA",
    page: fixed("/compte"),
    marker: 'name="digest"',
    fill: { digest: "weekly" },
  },
  {
    mutation: "app/(public)/recapitulatif/mutations.ts#stopDigest",
    as: "anonymous",
    page: async (http) => `/recapitulatif?jeton=${await aStop(http)}`,
    marker: 'name="jeton"',
    fill: {},
  },
];
