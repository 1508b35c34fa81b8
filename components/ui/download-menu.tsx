import type { MouseEvent, ReactNode } from "react";

type Props = {
  /** Where the list is exported, with its filters. */
  href: string;
  label?: string;
  /** In place of the browser's own download. */
  onAsk?: (click: MouseEvent<HTMLAnchorElement>) => void;
  /** Under the choice: what becomes of a file that was asked. */
  children?: ReactNode;
};

const formats = [
  { format: "xlsx", name: "Excel", detail: ".xlsx" },
  { format: "ods", name: "LibreOffice", detail: ".ods" },
  { format: "csv", name: "Texte", detail: ".csv" },
];

/** What a list is downloaded as: exactly what is filtered, in each format. Native: it opens, and its links answer, before any script. */
export function DownloadMenu({ href, label = "Télécharger", onAsk, children }: Props) {
  const joined = `${href}${href.includes("?") ? "&" : "?"}format=`;
  return (
    <details className="downloads">
      <summary>{label}</summary>
      <div>
        <ul>
          {formats.map(({ format, name, detail }) => (
            <li key={format}>
              <a href={joined + format} download onClick={onAsk}>
                {name} <span>({detail})</span>
              </a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  );
}
