"use client";

import { type ComponentType, useEffect, useRef, useSyncExternalStore } from "react";
import type { AxisModel, JobBar, MonthModel } from "@/lib/regions/series";
import type { drawings } from "./drawings";

type Drawing =
  | { kind: "axis"; model: AxisModel }
  | { kind: "months"; model: MonthModel }
  | { kind: "jobs"; model: readonly JobBar[] };
type Props = Drawing & {
  /** The sentence that says the drawing; its values are in the twin table. */
  label: string;
  /** Reserved before the drawing comes: « 2.875rem », « 100% ». */
  height: string;
};

type Loaded = Record<keyof typeof drawings, ComponentType<{ model: never }>>;

let loaded: Loaded | undefined;
let asked = false;
const drawers = new Set<() => void>();

/** The library comes once: as soon as one drawing is wanted, all are drawn, so that paper has them too. */
function load(): void {
  if (asked) return;
  asked = true;
  import("./drawings").then(
    (module) => {
      loaded = module.drawings as Loaded;
      for (const draw of drawers) draw();
    },
    // Without the drawing its table still says everything.
    () => {
      asked = false;
    },
  );
}

function subscribe(draw: () => void) {
  drawers.add(draw);
  return () => {
    drawers.delete(draw);
  };
}

/** Draws a prepared model when it comes near the screen: the library is loaded after the page, in a place already reserved. */
export function LazyChart({ kind, model, label, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const known = useSyncExternalStore(
    subscribe,
    () => loaded,
    () => undefined,
  );
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(),
      { rootMargin: "300px" },
    );
    watch.observe(place.current);
    window.addEventListener("beforeprint", load);
    return () => {
      watch.disconnect();
      window.removeEventListener("beforeprint", load);
    };
  }, []);
  const Drawn = known?.[kind];
  return (
    <div
      ref={place}
      className="chart"
      style={{ height }}
      role="img"
      aria-label={label}
      data-drawn={Drawn ? "" : undefined}
    >
      {Drawn && <Drawn model={model as never} />}
    </div>
  );
}
