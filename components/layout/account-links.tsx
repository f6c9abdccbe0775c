import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; path: string; signedIn?: boolean; manages?: "programmes" | "conveners" };

/** The way to one's own page, or the way in. */
export function AccountLinks({ locale, path, signedIn = false, manages }: Props) {
  const t = translator(locale, "layout");
  const here = (place: string) => (path.startsWith(place) ? "page" : undefined);
  if (!signedIn)
    return (
      <a href={`/${locale}/sign-in`} aria-current={here("/sign-in")}>
        {t("signIn")}
      </a>
    );
  return (
    <>
      {manages ? (
        <a
          href={`/${locale}${manages === "programmes" ? "/manage" : "/manage/conveners"}`}
          aria-current={here("/manage")}
        >
          {t(manages === "programmes" ? "manage" : "administer")}
        </a>
      ) : null}
      <a href={`/${locale}/home`} aria-current={here("/home")}>
        {t("ownPage")}
      </a>
      <a href={`/${locale}/settings`} aria-current={here("/settings")}>
        {t("settings")}
      </a>
    </>
  );
}
