import type { TableFeatures } from "@tanstack/react-table";

type Reactivity = NonNullable<TableFeatures["coreReactivityFeature"]>;

const subscription = { unsubscribe() {} };

/** A table on the server is built once, read once and thrown away: values hold still, so nothing subscribes. */
export const stillReactivity: Reactivity = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription() {},
  createWritableAtom<T>(initial: T) {
    let value = initial;
    return {
      get: () => value,
      set: (next: T | ((previous: T) => T)) => {
        value = typeof next === "function" ? (next as (previous: T) => T)(value) : next;
      },
      subscribe: () => subscription,
    };
  },
  createReadonlyAtom: (read) => ({ get: read, subscribe: () => subscription }),
  untrack: (read) => read(),
  batch: (write) => write(),
  schedule: (task) => task(),
};
