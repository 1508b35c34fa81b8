import { sql } from "drizzle-orm";
import { check, date, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { regions } from "../geography/table";
import { oneOf } from "../kernel/checks";

/** Why a Région has no map: none of its territories has an EPCI, or none of their EPCI has a known outline. */
export const mapGaps = ["no_perimeter", "no_outline"] as const;
export type MapGap = (typeof mapGaps)[number];

/** What a page adds its figures to: places in units of the drawing, whose lines and names are in its file. */
export type Drawing = {
  width: number;
  height: number;
  areas: readonly {
    slug: string;
    /** Where its value is written, when its name has a place; in small letters, or beside the map. */
    at?: { x: number; y: number; anchor?: "start" | "end"; tiny?: true; beside?: true };
  }[];
  /** Territories whose names stand in the list, from number 1 on. */
  listed: readonly string[];
  /** Territories of which an EPCI has no outline. */
  partial: readonly string[];
  /** The border of a département is drawn. */
  departements: boolean;
};

/** The map of a Région as it is drawn, from the first day of its perimeters until the next: a copy of territories, made again with them. */
export const regionDrawings = pgTable(
  "region_drawing",
  {
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    validFrom: date({ mode: "string" }).notNull(),
    /** Digest of what it is made of: perimeters, outlines, and the code that draws. */
    madeOf: text().notNull(),
    why: text().$type<MapGap>(),
    drawing: jsonb().$type<Drawing>(),
    /** SVG: each territory under its slug, names, borders. */
    file: text(),
    /** Digest of the file, which names it in addresses. */
    stamp: text(),
    attribution: text(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.validFrom] }),
    check("region_drawing_why", oneOf(t.why, mapGaps)),
    check(
      "region_drawing_whole",
      sql`(${t.why} is null) = (num_nonnulls(${t.drawing}, ${t.file}, ${t.stamp}, ${t.attribution}) = 4)`,
    ),
  ],
);

/** Where an EPCI is drawn: its four sides, and a point in it that has room around; in units of the drawing. */
export type EpciPlace = readonly [
  left: number,
  top: number,
  right: number,
  bottom: number,
  x: number,
  y: number,
];

/** The map on which EPCI are chosen: its size, and those that have an outline. */
export type EpciDrawing = { width: number; height: number; places: Readonly<Record<string, EpciPlace>> };

/** The EPCI that a Région may take, drawn once: a copy of open data, made again with its départements. */
export const epciDrawings = pgTable(
  "epci_drawing",
  {
    regionId: uuid()
      .primaryKey()
      .references(() => regions.id),
    madeOf: text().notNull(),
    /** None where no EPCI of the Région has a known outline. */
    drawing: jsonb().$type<EpciDrawing>(),
    /** SVG: each EPCI under its SIREN, borders. */
    file: text(),
    stamp: text(),
    attribution: text(),
  },
  (t) => [
    check(
      "epci_drawing_whole",
      sql`num_nonnulls(${t.drawing}, ${t.file}, ${t.stamp}, ${t.attribution}) in (0, 4)`,
    ),
  ],
);
