import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import type { SentFile } from "@/lib/kernel/sent-file";
import { bookLimits } from "@/lib/sheets/reading/book";
import { fileRefusals } from "@/lib/sheets/reading/refusals";

type Cells = (string | number | boolean | Date | null)[][];

/** A workbook as another program than ours saves it: sheets by their names. */
export async function sentBook(
  format: "xlsx" | "ods",
  book: Readonly<Record<string, Cells>>,
): Promise<SentFile> {
  const sheets = Object.entries(book).map(([name, rows]) => ({ name, rows }));
  const bytes = await (format === "xlsx" ? writeXlsx({ sheets }) : writeOds({ sheets }));
  return { name: `essai.${format}`, bytes };
}

/** A text as a spreadsheet of Windows saves it. */
export const sentCsv = (text: string): SentFile => ({
  name: "essai.csv",
  bytes: Buffer.from(text.replaceAll("\n", "\r\n").replaceAll("’", "\u0092"), "latin1"),
});

/** Files that are never read, each with the sentence that says why; none of them costs a process. */
export async function hostileFiles(): Promise<(SentFile & { said: string })[]> {
  const parts: Zippable = unzipSync((await sentBook("xlsx", { Feuille: [["Nom"], ["A"]] })).bytes);
  const bomb = zipSync({
    "[Content_Types].xml": strToU8("x"),
    "xl/workbook.xml": new Uint8Array(bookLimits.inflated + 1),
  });
  return [
    { name: "vide.xlsx", bytes: new Uint8Array(), said: fileRefusals.empty },
    { name: "bombe.xlsx", bytes: bomb, said: fileRefusals.bomb },
    { name: "texte.xlsx", bytes: strToU8("PK\u0003\u0004 et rien"), said: fileRefusals.broken },
    { name: "page.xlsx", bytes: strToU8("<html><table></table></html>"), said: fileRefusals.other },
    {
      name: "macros.xlsx",
      bytes: zipSync({ ...parts, "xl/vbaProject.bin": strToU8("x") }),
      said: fileRefusals.macros,
    },
  ];
}
