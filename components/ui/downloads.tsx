"use client";

import { type MouseEvent, useState } from "react";
import { DownloadMenu } from "./download-menu";

type State = { coming: number } | { refused: string };

const broken = "Le téléchargement s’est interrompu, et rien n’est gardé. Réessayez.";
/** Before it, a file that comes says nothing. */
const soon = 1_000;

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace(".", ",")}\u00a0Mo`;

/** What is sent, whole, told as it comes. */
async function received(answer: Response, told: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    bytes += read.value.length;
    told(bytes);
  }
  return new Blob(parts, { type: answer.headers.get("content-type") ?? "" });
}

function hand(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The same choice; over a second, a line says that the file comes, and a refusal is said here rather than by a file that fails. */
export function Downloads({ href }: { href: string }) {
  const [state, setState] = useState<State | null>(null);

  async function download(address: string, menu: HTMLDetailsElement | null) {
    const since = Date.now();
    const tell = (bytes: number) => Date.now() - since > soon && setState({ coming: bytes });
    const late = setTimeout(() => setState((now) => now ?? { coming: 0 }), soon);
    setState(null);
    try {
      const answer = await fetch(address);
      if (!answer.ok) return setState({ refused: await answer.text() });
      const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
      hand(await received(answer, tell), name ?? "");
      setState(null);
      if (menu) menu.open = false;
    } catch {
      setState({ refused: broken });
    } finally {
      clearTimeout(late);
    }
  }

  function asked(click: MouseEvent<HTMLAnchorElement>) {
    if (click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    void download(click.currentTarget.href, click.currentTarget.closest("details"));
  }

  return (
    <DownloadMenu href={href} onAsk={asked}>
      <div role="status">
        {state && (
          <p className="downloading">
            {"refused" in state ? (
              state.refused
            ) : (
              <>
                Le fichier arrive… {state.coming > 0 && `${inMegabytes(state.coming)} reçus`}
                <progress aria-label="Téléchargement" />
              </>
            )}
          </p>
        )}
      </div>
    </DownloadMenu>
  );
}
