import type { ReactNode } from "react";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { asAddress, href, to } from "@/lib/kernel/addresses";
import { Mark } from "./mark";
import { navClass, shellClass } from "./shell";

const skipClass =
  "absolute start-4 top-2 z-10 [translate:0_-200%] bg-ink px-4 py-2.5 text-paper focus:[translate:none] print:hidden";

const brandClass =
  "-mb-0.5 inline-flex items-end gap-2.5 pt-3.5 font-display text-[1.5rem] leading-none font-bold tracking-[-0.02em] text-ink no-underline [&>span]:pb-2.25 [&>span]:decoration-2 [&>span]:underline-offset-4 [&:hover>span]:underline max-sm:flex-[1_0_auto] max-sm:pt-0.5";

// On a phone the languages and the account come first, and the mark stands on the line below them.
const languagesClass =
  "ms-auto gap-0.5 [&>a]:min-w-10 [&>a]:justify-center [&>a]:text-sm [&>a]:tracking-[0.04em] [&>a]:uppercase [&>a[aria-current]]:font-bold [&>a[aria-current]]:[box-shadow:inset_0_-6px_var(--ink)] [&_abbr]:no-underline max-sm:order-first max-sm:-ms-2.5 max-sm:flex-[1_0_auto] max-sm:[&>a[aria-current]]:[box-shadow:inset_0_-3px_var(--ink)]";

type NavLink = { href: string; label: string; current?: boolean };

type Props = {
  locale: Locale;
  /** The address after the language, such as "/programmes/x?page=2": the switch keeps the place. */
  path: string;
  nav?: readonly NavLink[];
  /** Who is signed in, or the way to sign in. */
  account?: ReactNode;
};

/** The head of every page: the mark on its line, the parts of the site, the languages. No client JavaScript. */
export function SiteHeader({ locale, path, nav = [], account }: Props) {
  const t = translator(locale, "layout");
  return (
    <>
      <a href="#content" className={skipClass}>
        {t("skip")}
      </a>
      <header className="border-b-2 border-ink print:hidden">
        <div className={`${shellClass} flex flex-wrap items-end gap-x-7`}>
          <a href={href(locale, to.front())} className={brandClass} aria-label={t("frontPage")}>
            <Mark />
            <span>{t("site")}</span>
          </a>
          {nav.length > 0 ? (
            <nav className={`${navClass} gap-x-5`} aria-label={t("navigation")}>
              {nav.map((link) => (
                <a key={link.href} href={link.href} aria-current={link.current ? "page" : undefined}>
                  {link.label}
                </a>
              ))}
            </nav>
          ) : null}
          <nav className={`${navClass} ${languagesClass}`} aria-label={t("languages")}>
            {locales.map((other) => (
              <a
                key={other}
                href={href(other, asAddress(path))}
                hrefLang={other}
                lang={other}
                aria-current={other === locale ? "true" : undefined}
              >
                <abbr title={languageNames[other]}>{other}</abbr>
              </a>
            ))}
          </nav>
          {account ? (
            <nav className={`${navClass} gap-x-5 max-sm:order-first`} aria-label={t("account")}>
              {account}
            </nav>
          ) : null}
        </div>
      </header>
    </>
  );
}
