import { Icon } from "@/components/ui/icon";
import { formatNumber } from "@/lib/french/format";
import { listId } from "@/lib/kernel/search-params";

type Props = { page: number; size: number; total: number; hrefFor: (page: number) => string };

/**
 * Under a list of several pages: where one stands, and the way to its neighbours. Nothing when one page holds all, or beyond
 * the last. Plain links: a page that the browser loads takes its focus to the list, one that scripts replace leaves it behind.
 */
export function Pager({ page, size, total, hrefFor }: Props) {
  const pages = Math.ceil(total / size);
  if (pages <= 1 || page > pages) return null;
  const last = Math.min(page * size, total);
  return (
    <nav className="pager" aria-label="Pages de la liste">
      {page > 1 ? (
        <a href={`${hrefFor(page - 1)}#${listId}`} rel="prev">
          <Icon name="arrow-left" size={18} />
          Page précédente
        </a>
      ) : (
        <span />
      )}
      <span className="cover" aria-current="page">
        {formatNumber(Math.min((page - 1) * size + 1, total))} à {formatNumber(last)} sur{" "}
        {formatNumber(total)}
        {"\u00a0: "}page {formatNumber(page)} sur {formatNumber(pages)}
      </span>
      {page < pages ? (
        <a href={`${hrefFor(page + 1)}#${listId}`} rel="next">
          Page suivante
          <Icon name="arrow-right" size={18} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
