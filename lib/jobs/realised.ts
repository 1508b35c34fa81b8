import { ForecastChanged } from "@/db/queries/job-updates";
import { Invalid } from "@/lib/errors";

/** The write, or the form's own refusal when the forecast that the jobs realise changed during the entry. */
export async function orForecastChanged<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof ForecastChanged)) throw error;
    throw new Invalid({
      realisesId: [
        "Cette prévision a changé pendant votre saisie\u00a0: vérifiez sa nature, et d’où viennent ces emplois.",
      ],
    });
  }
}
