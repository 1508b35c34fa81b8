import type { Axis } from "../enums";
import type { EventFilters } from "../events/rows";
import type { EventWrite } from "../events/table";
import { eventOrganisers, eventWall } from "../events/wall";
import { setLinks } from "../kernel/links";
import type { Scope, Tx } from "../scope";
import { plainEvent } from "./fields";
import { bin, change, make } from "./nouns";

type Place = { regionId: string; territoryId: string };

/** Makes an event as its gesture stores it, its rules apart: a plain one but for what is given. */
export const anEvent = (
  scope: Scope,
  place: Place,
  fields: Partial<EventWrite> = {},
  on?: Tx,
): Promise<string> => {
  const { coOrganisers, ...columns } = { ...plainEvent, ...fields };
  return make(eventWall, scope, place, columns, on, (tx, row) =>
    setLinks(tx, eventOrganisers, [{ row, to: coOrganisers }]),
  );
};

/** Writes fields of an event that the scope writes, whatever its version. */
export const changeEvent = (
  scope: Scope,
  id: string,
  { coOrganisers, ...columns }: Partial<EventWrite>,
  on?: Tx,
) =>
  change(eventWall, scope, id, columns, {
    on,
    after: async (tx, row) => {
      if (coOrganisers) await setLinks(tx, eventOrganisers, [{ row, to: coOrganisers }]);
    },
  });

/** Its report, entered on a day. */
export const reportEvent = (
  scope: Scope,
  id: string,
  reportedOn: string,
  report: Partial<EventWrite> = {},
  on?: Tx,
) => changeEvent(scope, id, { ...report, status: "reported", reportedOn }, on);

export const binEvent = (scope: Scope, id: string, on?: Tx) => bin(eventWall, scope, id, on);

type OfRegion = {
  territory?: string;
  departement?: string;
  axis?: Axis;
  period?: { start: string; end: string } | null;
};

/** The filters of a Région under the names of the list of events. */
export const eventsLike = ({ territory, departement, axis, period }: OfRegion): EventFilters => ({
  territoire: territory,
  departement,
  axe: axis,
  periode: period,
});
