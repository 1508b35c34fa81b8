import "server-only";
import { randomUUID } from "node:crypto";
import { isRightless, readViewer, type Viewer } from "@/lib/auth/viewer";
import { Refusal } from "@/lib/platform/errors";
import { incident } from "@/lib/platform/incident";
import { log } from "@/lib/platform/log";
import { orUnavailable, sentence } from "./answers";
import type { Book } from "./book";
import { type CsvColumn, csv, csvHead, csvLines } from "./csv";
import { exportName } from "./file-name";
import { begun, streamed } from "./streamed";
import { mediaTypes, type SheetFormat, sheetFormats, workbook } from "./write";

type Params = Record<string, string | string[]>;
/** What the folders of the address say. */
type Path = Readonly<Record<string, string>>;

export type Sheet<Row> = {
  columns: readonly CsvColumn<Row>[];
  /** All of them, or some at a time: a list that may be long is sent as it is read. */
  rows: readonly Row[] | AsyncIterable<readonly Row[]>;
  /** What its name says, where a route answers several sheets. */
  noun?: string;
  /** What it holds that its address left unsaid: the period on which a list opens. */
  opened?: Params;
  /** What a workbook holds beside its rows; none for a CSV. */
  book?: Omit<Book<Row>, "columns" | "rows">;
};

function paramsOf(url: string): Params {
  const search = new URL(url).searchParams;
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

async function* linesOf<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<readonly Row[]>) {
  const encoder = new TextEncoder();
  yield encoder.encode(csvHead(columns));
  for await (const some of rows) yield encoder.encode(csvLines(columns, some));
}

async function* atOnce<Row>(rows: readonly Row[]) {
  yield rows;
}

/** What is sent as it is read: the first rows are read before the answer begins, so that what fails at once is told in its status. */
async function sent<Row>({ columns, rows, book }: Sheet<Row>, format: SheetFormat, today: string) {
  const read = await begun("length" in rows ? atOnce(rows) : rows);
  const parts =
    book && format !== "csv"
      ? workbook(format, { ...book, columns, rows: read }, today)
      : linesOf(columns, read);
  return streamed(parts, incident);
}

const statuses: Partial<Record<Refusal["code"], number>> = { forbidden: 403, filter: 400, endless: 413 };

/** What the address asks to be given; a CSV where it says nothing. */
function formatOf({ format: asked = "csv", ...params }: Params): { format: SheetFormat; params: Params } {
  const format = sheetFormats.find((one) => one === [asked].flat()[0]);
  if (!format) throw new Refusal("filter");
  return { format, params };
}

const refused = (error: unknown): Response => {
  if (!(error instanceof Refusal)) throw error;
  log.info({ refusal: error.code }, "export refused");
  return sentence(statuses[error.code] ?? 404, error.message);
};

/** What a file is sent under: never kept by what stands between, never taken for something else. */
export const fileHeaders = (mediaType: string, name: string) => ({
  "content-type": mediaType,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
});

/**
 * The single door of files, a GET handler: living session, then `run` with what the address says. Out of scope answers 404, a filter
 * unknown 400, more rows than a sheet holds 413, without session 401, without a free connection 503.
 */
export function fileDoor(run: (viewer: Viewer, params: Params, path: Path) => Promise<Response>) {
  return (request: Request, context: { params: Promise<Path> }): Promise<Response> =>
    orUnavailable(async () => {
      const viewer = await readViewer();
      if (!viewer && (await isRightless()))
        return sentence(
          403,
          "Votre habilitation a pris fin\u00a0: demandez-en une à l’administration de Maillage.",
        );
      if (!viewer) return sentence(401, "Votre session a expiré. Reconnectez-vous, puis recommencez.");
      return run(viewer, paramsOf(request.url), await context.params).catch(refused);
    });
}

/** Exports, through that door: `run` with the list’s own parameters; a file of the `format` that the address asks, named by what it holds (exportName()). */
export const download = <Row>(
  name: string,
  run: (viewer: Viewer, params: Params, format: SheetFormat, path: Path) => Promise<Sheet<Row>>,
) =>
  fileDoor(async (viewer, asked, path) => {
    const { format, params } = formatOf(asked);
    const sheet = await run(viewer, params, format, path);
    const { columns, rows, noun = name, opened } = sheet;
    const whole = format === "csv" && "length" in rows;
    const body = whole ? csv(columns, rows) : await sent(sheet, format, viewer.today);
    // What is sent as it is read has a name before its content is known: one of its own, each time.
    const mark = whole ? String(body) : randomUUID();
    const file = exportName(noun, { ...opened, ...params }, viewer.today, mark, format);
    return new Response(body, { headers: fileHeaders(mediaTypes[format], file) });
  });
