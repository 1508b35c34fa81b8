import { headers } from "next/headers";
import Link from "next/link";
import { shortcutOff } from "./shortcut";

// Said in the page: the few pages that have no room for a script have this one too. It presses the link, whose page asks before a text is lost.
const pressed = `addEventListener("keydown",e=>{let l=document.querySelector(".mast-search");"/"==e.key&&l&&!e.ctrlKey&&!e.target.closest("input,textarea,select")&&!localStorage["${shortcutOff}"]&&(e.preventDefault(),l.click())})`;

/** The way to the search from every page, by a click or by « / ». */
export async function SearchLink({ href, label }: { href: string; label: string }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  return (
    <>
      <Link className="mast-search" href={href} prefetch={false}>
        {label}
      </Link>
      <script nonce={nonce}>{pressed}</script>
    </>
  );
}
