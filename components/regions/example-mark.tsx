import { exampleMark } from "@/lib/regions/labels";

/** Beside what came with the content of 2009 and that nobody has changed. */
export function ExampleMark() {
  return <span className="example-mark">{exampleMark}</span>;
}
