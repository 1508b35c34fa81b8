"use client";

import { useEffect, useSyncExternalStore } from "react";
import { shortcutOff } from "@/components/page/shortcut";

const changed = "raccourci";

function listen(told: () => void) {
  window.addEventListener(changed, told);
  return () => window.removeEventListener(changed, told);
}

function turn(on: boolean) {
  if (on) localStorage.removeItem(shortcutOff);
  else localStorage.setItem(shortcutOff, "oui");
  window.dispatchEvent(new Event(changed));
}

/** A key alone may be pressed by mistake, or by a voice: it can be turned off, on this machine. `field`: where to write, on a page that says nothing yet. */
export function ShortcutPanel({ field }: { field: string | null }) {
  useEffect(() => {
    if (field) document.getElementById(field)?.focus();
  }, [field]);
  const on = useSyncExternalStore(
    listen,
    () => localStorage.getItem(shortcutOff) === null,
    () => true,
  );
  return (
    <label className="check scripted">
      <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> Ouvrir la
      recherche par la touche «&nbsp;/&nbsp;», sur ce poste
    </label>
  );
}
