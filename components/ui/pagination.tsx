import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const pagesClass =
  "flex flex-wrap items-center gap-1 *:inline-flex *:min-h-11 *:min-w-11 *:items-center *:justify-center *:px-2.5 print:hidden";
const hereClass = "bg-spruce font-bold text-on-spruce";

type Props = { locale: Locale; page: number; pages: number; href: (page: number) => string };

/** The pages of a long list, as links; nothing when there is one only. */
export function Pagination({ locale, page, pages, href }: Props) {
  if (pages <= 1) return null;
  const t = translator(locale, "ui");
  return (
    <nav className={pagesClass} aria-label={t("pagination.label")}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          {t("pagination.previous")}
        </a>
      ) : null}
      {shownPages(page, pages).map((number) =>
        typeof number === "string" ? (
          <span key={number} aria-hidden="true">
            …
          </span>
        ) : number === page ? (
          <span key={number} className={hereClass} aria-current="page">
            <span className="sr-only">
              {t("pagination.position", { page: String(page), pages: String(pages) })}
            </span>
            <span aria-hidden="true">{number}</span>
          </span>
        ) : (
          <a key={number} href={href(number)} aria-label={t("pagination.page", { page: String(number) })}>
            {number}
          </a>
        ),
      )}
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {t("pagination.next")}
        </a>
      ) : null}
    </nav>
  );
}

/** The first, the last and the neighbours; a string stands for a gap. */
function shownPages(page: number, pages: number): (number | string)[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return near.flatMap((number, index) => {
    const previous = near[index - 1];
    return previous !== undefined && number - previous > 1 ? [`gap-${number}`, number] : [number];
  });
}
