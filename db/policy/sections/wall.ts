import { groundOf } from "../../kernel/ground";
import { livePolicySections, policySections } from "./table";

/** Sections of what a Région says of its policy. */
export const policySectionWall = groundOf({
  noun: "policy_section",
  table: policySections,
  live: livePolicySections,
  audit: "values",
  title: policySections.title,
  children: [],
});
