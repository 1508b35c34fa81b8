/**
 * Days, and months, after which something is asked again or said late (product, §3 and §6): read by the SQL that counts and by the
 * rules that say it. Pure: for the browser too.
 */
export const patience = {
  /** An open action whose confidence was given so long ago. */
  confidence: 90,
  /** An open action that nobody updated nor noted. */
  silence: 90,
  /** A followed project without contact. */
  contact: 30,
  /** A past event without report. */
  report: 15,
  /** After the beginning of an activity, when the territory asks how it goes. */
  points: [12, 24, 36],
  /** What is said of a scheme, since someone checked it. */
  checked: 365,
  /** Between two events alike of the Région: one is said on the page of the other. */
  neighbours: 15,
  /** After the end of a year, while a snapshot may still be taken of it. */
  yearEnd: 31,
} as const;
