import { getPlan } from "@/db/plans/reads";
import { requireReading } from "@/lib/auth/viewer";
import { planTemplate } from "@/lib/exports/plan-template";
import { id } from "@/lib/kernel/inputs";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";

/** One plan, to be filled in a spreadsheet. */
export const GET = download("plan", async (viewer, _params, format, path) => {
  requireReading(viewer);
  const asked = id.safeParse(path.id);
  const plan = found(asked.success ? await getPlan(viewer.scope, asked.data, viewer.today) : null);
  return planTemplate(viewer, format, plan);
});
