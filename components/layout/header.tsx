import type { ReactNode } from "react";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { asAddress, href, to } from "@/lib/kernel/addresses";
import { Mark } from "./mark";

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
      <a href="#content" className="skip-link">
        {t("skip")}
      </a>
      <header className="site-header">
        <div className="shell">
          <a href={href(locale, to.front())} className="brand" aria-label={t("frontPage")}>
            <Mark />
            <span>{t("site")}</span>
          </a>
          {nav.length > 0 ? (
            <nav className="site-nav" aria-label={t("navigation")}>
              {nav.map((link) => (
                <a key={link.href} href={link.href} aria-current={link.current ? "page" : undefined}>
                  {link.label}
                </a>
              ))}
            </nav>
          ) : null}
          <nav className="site-nav languages spread" aria-label={t("languages")}>
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
            <nav className="site-nav account" aria-label={t("account")}>
              {account}
            </nav>
          ) : null}
        </div>
      </header>
    </>
  );
}
