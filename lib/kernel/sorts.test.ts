import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actionList } from "@/lib/actions/list";
import { eventList } from "@/lib/events/list";
import { jobList } from "@/lib/jobs/list";
import { projectList } from "@/lib/projects/list";

const lists = [actionList, eventList, jobList, projectList].map(
  ({ path, sorts }) => [path, Object.keys(sorts)] as const,
);

test.each(lists)(
  "every sort of %s has the head of its column: one without is out of reach",
  (path, sorts) => {
    const drawn = readFileSync(new URL(`../../app/(workspace)${path}/columns.tsx`, import.meta.url), "utf8");
    const heads = [...drawn.matchAll(/sortKey: "(\w+)"/g)].map(([, key]) => key);
    expect(heads.sort()).toEqual(sorts.sort());
  },
);
