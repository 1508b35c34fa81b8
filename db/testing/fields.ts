import type { JobWrite } from "../jobs/table";
import type { EventFields } from "../queries/event-updates";

export const plainEvent: EventFields = {
  actionId: null,
  operationId: null,
  type: "workshop",
  topic: null,
  audience: null,
  title: "Atelier",
  description: "",
  startsOn: "2026-11-25",
  startsAt: null,
  endsOn: "2026-11-25",
  endsAt: null,
  place: "",
  communeCode: null,
  organisers: "",
  capacity: null,
  costCents: null,
};

export const plainJob: JobWrite = {
  kind: "created",
  basis: "actual",
  contract: "permanent",
  headcount: 2,
  fte: 1.5,
  women: null,
  inclusion: null,
  young: null,
  seniors: null,
  qpv: null,
  disabled: null,
  longTermUnemployed: null,
  datedOn: "2026-03-02",
  proof: "",
  projectId: null,
  actionId: null,
  organisationName: "La Recyclerie du port",
  realisesId: null,
};
