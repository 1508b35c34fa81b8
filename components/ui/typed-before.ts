import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";

type Typed = { text: string; from: number; to: number };

const never = () => () => {};

/** True on the server and while React takes over what the server sent; false of what a client shows anew. */
const useTakenOver = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

function read(id: string): Typed | null {
  if (typeof document === "undefined") return null;
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return null;
  // Where nothing is typed yet, someone may have put the cursor or chosen words to replace.
  if (box.value === box.defaultValue && document.activeElement !== box) return null;
  return { text: box.value, from: box.selectionStart, to: box.selectionEnd };
}

// A layout effect has no meaning on the server, and says so.
const useCommit = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** Gives back to a textarea what was typed or chosen in it before the scripts: taking it over, React writes its first text there again. */
export function useTypedBefore(id: string, box: RefObject<HTMLTextAreaElement | null>): void {
  const taken = useTakenOver();
  const [typed] = useState(() => (taken ? read(id) : null));
  useCommit(() => {
    if (!typed || !box.current) return;
    if (box.current.value !== typed.text) box.current.value = typed.text;
    box.current.setSelectionRange(typed.from, typed.to);
  }, []);
}
