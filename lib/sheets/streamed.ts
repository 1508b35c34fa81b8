import { currentTurn, inTurn } from "@/db/turn";

/**
 * A text sent as it is written: its head and first part are ready before the answer begins, so that what fails at once is told in
 * its status; a later failure breaks the answer off, which a browser takes for no file. `failed` hears of it.
 */
export async function streamed(
  head: string,
  parts: AsyncIterator<string>,
  failed: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const turn = currentTurn();
  const encoder = new TextEncoder();
  const first = await parts.next();
  let ready: string | null = head + (first.done ? "" : first.value);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part =
            ready ??
            (await inTurn(turn, () => parts.next()).then(({ done, value }) => (done ? null : value)));
          ready = null;
          if (part === null) controller.close();
          else controller.enqueue(encoder.encode(part));
        } catch (error) {
          failed(error);
          controller.error(error);
        }
      },
      async cancel() {
        await parts.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
