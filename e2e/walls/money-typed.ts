import { merging } from "./rows";

/** What is typed of a line of budget and of a funding, valid on every action. */
export const line = {
  ...{ year: "2026", kind: "operating", label: "Rejeu", nature: "", plannedCents: "10" },
  ...{ actualCents: "", fte: "", comment: "" },
} as const;
export const funding = {
  ...{ year: "2026", organisationId: merging, status: "to_request", requestedCents: "", requestedOn: "" },
  ...{ grantedCents: "", grantedOn: "", committedCents: "", paidCents: "", paidOn: "" },
  ...{ agreement: "Rejeu", comment: "" },
} as const;
