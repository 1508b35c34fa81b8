"use client";

import { type PointerEvent, type ReactNode, useRef } from "react";

const rowAt = ({ clientX, clientY }: PointerEvent) =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-place]");

/** A list whose rows are dragged by their grip: a drop presses the button of the row’s own form, so that it is one gesture with the others. */
export function DragPanel({ children }: { children: ReactNode }) {
  const held = useRef<HTMLElement>(null);
  const over = useRef<HTMLElement>(null);

  function mark(row: HTMLElement | null) {
    over.current?.classList.remove("step-over");
    row?.classList.add("step-over");
    over.current = row;
  }
  function take(event: PointerEvent<HTMLOListElement>) {
    if (event.button !== 0 || !(event.target as HTMLElement).matches("[data-grip]")) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = (event.target as HTMLElement).closest<HTMLElement>("[data-place]");
  }
  function move(event: PointerEvent<HTMLOListElement>) {
    if (!held.current) return;
    const row = rowAt(event);
    mark(row && event.currentTarget.contains(row) && row !== held.current ? row : null);
  }
  function drop() {
    const button = held.current?.querySelector<HTMLButtonElement>("[data-drop]");
    const place = over.current?.dataset.place;
    held.current = null;
    mark(null);
    if (!button || !place) return;
    button.value = place;
    button.form?.requestSubmit(button);
  }
  function leave() {
    held.current = null;
    mark(null);
  }
  return (
    <ol
      className="action-steps"
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={leave}
    >
      {children}
    </ol>
  );
}
