"use client";

import { useEffect } from "react";

/** Puts the hand in the field that the address names (« #stakes »): a browser does on a load, not where a page comes without one. */
export function AimedField() {
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.focus();
  }, []);
  return null;
}
