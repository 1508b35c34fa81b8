import "server-only";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { checkoutOf } from "@/db/kernel/apart";

/** Documents that are printed, each with its template beside this file. */
export type Template = "territory-sheet";

let compiler: NodeCompiler | undefined;

/** Made once, at the first document: it reads the templates and the fonts of this folder, and nothing else. */
function opened(): NodeCompiler {
  if (compiler) return compiler;
  const workspace = join(checkoutOf("lib/pdf/base.typ"), "lib", "pdf");
  compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(workspace, "fonts")] }] });
  return compiler;
}

/** Texts as the fonts of documents have them: the narrow space that does not break is the wider one. */
const written = (data: object): string => JSON.stringify(data).replaceAll("\u202f", "\u00a0");

/**
 * A document as a PDF, tagged, conforming to PDF/UA-1 as Typst checks it: a drawing without words fails. What it says comes as data, and is
 * never read as a template. Throws what the template is wrong in. Some 20 ms of the server's thread.
 */
export function renderPdf(name: Template, data: object): Buffer {
  const typst = opened();
  const document = {
    mainFilePath: join(checkoutOf("lib/pdf/base.typ"), "lib", "pdf", `${name}.typ`),
    inputs: { data: written(data) },
  };
  try {
    return typst.pdf(document, { pdfStandard: "ua-1" });
  } finally {
    typst.evictCache(5);
  }
}
