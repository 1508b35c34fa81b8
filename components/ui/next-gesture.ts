/** Runs at the next thing that someone types, chooses or sends in this page; gives what withdraws it. */
export function atNextGesture(run: () => void): () => void {
  const kinds = ["input", "submit"] as const;
  for (const kind of kinds) document.addEventListener(kind, run);
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, run);
  };
}
