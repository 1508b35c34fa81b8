import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { fileDoor, fileHeaders } from "@/lib/sheets/download";
import { exportName } from "@/lib/sheets/file-name";
import { renderPdf, type Template } from "./render";

type Asked = Readonly<Record<string, string | string[]>>;
type Path = Readonly<Record<string, string>>;

/** A document that is read and printed, through the door of files: what `run` prepares, under its reader’s rights at each request. */
export const printed = (
  template: Template,
  run: (viewer: Viewer, params: Asked, path: Path) => Promise<{ name: string; said?: Asked; data: object }>,
) =>
  fileDoor(async (viewer, params, path) => {
    const { name, said = {}, data } = await run(viewer, params, path);
    const pdf = renderPdf(template, data);
    const file = exportName(name, said, viewer.today, pdf.toString("latin1"), "pdf");
    return new Response(new Uint8Array(pdf), { headers: fileHeaders("application/pdf", file) });
  });
