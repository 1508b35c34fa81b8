"use client";

import { useEffect, useRef } from "react";
import { uncapitalised } from "@/lib/french/capitals";

type Errors = Record<string, readonly string[] | undefined>;

type Props = {
  errors?: Errors;
  /** The label of each field, by name, in the order of the form: its errors are said in that order. */
  labels: Record<string, string>;
  /** The control's id, where it is not the field's name. */
  ids?: Record<string, string>;
  /** Said when no field is at fault. */
  message?: string;
  /** In place of « Rien n’est enregistré », where nothing was to be. */
  heading?: string;
};

const prefix = "Erreur\u00a0:";

/** « Saisissez un nombre. » → « saisissez un nombre », to follow the name of the field. */
function inSentence(error = ""): string {
  return uncapitalised(error).replace(/\.$/, "");
}

function title(count: number, message = ""): string {
  if (count === 0) return message;
  return `Rien n’est enregistré\u00a0: ${count} ${count === 1 ? "champ" : "champs"} à corriger`;
}

/** Receives the focus at each refusal, links each field at fault, and marks the page's title. */
export function ErrorSummary({ errors = {}, labels, ids = {}, message, heading }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const place = (name: string) =>
    name in labels ? Object.keys(labels).indexOf(name) : Number.MAX_SAFE_INTEGER;
  const faults = Object.entries(errors)
    .filter(([, found]) => found?.length)
    .sort(([a], [b]) => place(a) - place(b));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal is a new errors object.
  useEffect(() => {
    box.current?.focus();
    const mark = () => {
      if (!document.title.startsWith(prefix)) document.title = `${prefix} ${document.title}`;
    };
    mark();
    // The page's own title may arrive after this one: it streams in.
    const watch = new MutationObserver(mark);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      document.title = document.title.replace(`${prefix} `, "");
    };
  }, [errors]);

  return (
    <div className="err-sum" role="alert" tabIndex={-1} ref={box}>
      <h2>{heading ?? title(faults.length, message)}</h2>
      <ul>
        {faults.map(([name, found]) => (
          <li key={name}>
            {name in labels ? (
              <a href={`#${ids[name] ?? name}`}>
                {labels[name]}
                {"\u00a0: "}
                {inSentence(found?.join(" "))}
              </a>
            ) : (
              // A field that nobody sees: its sentence says what to do.
              found?.join(" ")
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
