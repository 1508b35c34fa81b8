"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { Drawing, drawings } from "./drawings";

type Kind = keyof typeof drawings;
type Props = Drawing & {
  /** The sentence that says the drawing; its values are in the twin table. */
  label: string;
  /** Reserved before the drawing comes: « 2.875rem », « 100% ». */
  height: string;
};

type Loaded = Record<Kind, ComponentType<{ model: never }>>;

/** Draws a prepared model when it comes near the screen: the library is loaded after the page, in a place already reserved. */
export function LazyChart({ kind, model, label, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        import("./drawings").then(
          (module) => setLoaded(module.drawings as Loaded),
          // Without the drawing its table still says everything.
          () => {},
        );
      },
      { rootMargin: "300px" },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const Drawn = loaded?.[kind];
  return (
    <div ref={place} className="chart" style={{ height }} role="img" aria-label={label}>
      {Drawn && <Drawn model={model as never} />}
    </div>
  );
}
