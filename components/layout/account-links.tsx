import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; path: string; signedIn?: boolean; manages?: "programmes" | "conveners" };

/** The way to one's own page, or the way in. */
export function AccountLinks({ locale, path, signedIn = false, manages }: Props) {
  const t = translator(locale, "layout");
  const here = (place: string) => (path.startsWith(place) ? "page" : undefined);
  if (!signedIn)
    return (
      <a href={href(locale, to.signIn())} aria-current={here(to.signIn())}>
        {t("signIn")}
      </a>
    );
  return (
    <>
      {manages ? (
        <a
          href={href(locale, manages === "programmes" ? to.manage.front() : to.manage.conveners())}
          aria-current={here(to.manage.front())}
        >
          {t(manages === "programmes" ? "manage" : "administer")}
        </a>
      ) : null}
      <a href={href(locale, to.home())} aria-current={here(to.home())}>
        {t("ownPage")}
      </a>
      <a href={href(locale, to.settings())} aria-current={here(to.settings())}>
        {t("settings")}
      </a>
    </>
  );
}
