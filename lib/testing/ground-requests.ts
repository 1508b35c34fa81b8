import type { Gesture } from "@/lib/kernel/gesture";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

type Values = Readonly<Record<string, string | string[]>>;

/** A row of what is a Région's own, made as its form sends it. */
export const makes = (gesture: Gesture, values: Values, actor = actors.regional) =>
  done(gesture, { ...values, requestKey: requestKey() }, actor);

/** A request on such a row, that its forms name `key`. */
export const asks = (
  gesture: Gesture,
  key: string,
  id: string,
  {
    version = 1,
    actor = actors.regional,
    ...values
  }: { version?: number; actor?: typeof actors.regional } & Record<string, unknown> = {},
) =>
  done(
    gesture,
    { ...(values as Values), [key]: id, version: String(version), requestKey: requestKey() },
    actor,
  );
