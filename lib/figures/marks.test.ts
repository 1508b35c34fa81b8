import fc from "fast-check";
import { expect, test } from "vitest";
import { actionStatuses } from "@/db/enums";
import { drawn } from "@/scripts/trial-size.mjs";
import { readMarks, writeMarks } from "./marks";

const mark = fc.record({
  status: fc.constantFrom(...actionStatuses),
  late: fc.boolean(),
  blocked: fc.boolean(),
});

test("marks are read as they were written, one letter each", () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
      expect(writeMarks(marks)).toMatch(/^[a-x]*$/);
      expect(writeMarks(marks)).toHaveLength(marks.length);
      expect(readMarks(writeMarks(marks))).toEqual(marks);
    }),
    { numRuns: drawn(200) },
  );
});
