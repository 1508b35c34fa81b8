import type { listOperations } from "@/db/operations/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { operationFields } from "./fields";

type Listed = Awaited<ReturnType<typeof listOperations>>[number];

/** What an export of operations writes; events are counted for who reads some. */
export const operationColumns = (counts: boolean) =>
  columnsOf<Listed>()(operationFields, {
    columns: [
      "label",
      "description",
      "endsOn",
      ...(counts ? [{ header: "Événements", value: (row: Listed) => row.events }] : []),
    ],
    left: [],
  });
