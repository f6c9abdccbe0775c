import { EmailLink } from "@/components/people/reach";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shellClass } from "./shell";

type Props = { locale: Locale; convener?: { name: string; email: string } };

/** The foot of every page: the path arrives at the other house, and says who keeps it. */
export function SiteFooter({ locale, convener }: Props) {
  const t = translator(locale, "layout");
  return (
    <footer id="site-foot" className="mt-auto pb-10 text-sm print:hidden">
      <div className={shellClass}>
        <FooterPath />
        <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-2 pt-5 [&_a]:inline-flex [&_a]:min-h-8 [&_a]:items-center">
          <p>{t("footer")}</p>
          <nav className="row" aria-label={t("site")}>
            {convener ? (
              <span>
                {t("convenerContact", { name: convener.name })}, <EmailLink address={convener.email} />
              </span>
            ) : null}
            <a href={href(locale, to.formats())}>{t("formats")}</a>
            <a href={href(locale, to.privacy())}>{t("privacy")}</a>
            <a href={href(locale, to.accessibility())}>{t("accessibility")}</a>
          </nav>
        </div>
      </div>
    </footer>
  );
}

/** The line stretches, the house at its end does not. */
function FooterPath() {
  return (
    <svg className="mt-18 block h-8.5 w-full" aria-hidden="true" focusable="false">
      <line x1="0" y1="33" x2="100%" y2="33" className="stroke-ink stroke-2" />
      <svg x="100%" overflow="visible" aria-hidden="true">
        <path d="M-46 33V15L-30 1l16 14v18" className="fill-paper stroke-ink stroke-2" />
        <path d="M-33 33V22h6v11" className="fill-paper stroke-ink stroke-2" />
      </svg>
    </svg>
  );
}
