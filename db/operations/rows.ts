import { gte, isNull, or } from "drizzle-orm";
import { liveOperations } from "./table";

/** Operations whose last day is not past on `today`: offered for an event. */
export const goesOn = (today: string) => or(isNull(liveOperations.endsOn), gte(liveOperations.endsOn, today));
