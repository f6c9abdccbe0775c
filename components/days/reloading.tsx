import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** After so many seconds. */
  seconds: number;
  /** The reader has asked that it does not. */
  isStopped: boolean;
  /** The page as it reloads by itself, and as it does not. */
  to: { reloading: string; stopped: string };
};

const linkClass = "inline-block min-h-6";

/** What an address says where its page does not load itself anew. */
export const stopped = "no";

/** A page that loads itself anew, with scripts and without, until its reader stops it: then they do it when they like. */
export function Reloading({ locale, seconds, isStopped, to }: Props) {
  const t = translator(locale, "days");
  if (!isStopped)
    return (
      <>
        <meta httpEquiv="refresh" content={String(seconds)} />
        <p className="text-sm text-soft print:hidden">
          {t("own.reloads", { seconds })}{" "}
          <a className={linkClass} href={to.stopped}>
            {t("own.stop")}
          </a>
        </p>
      </>
    );
  return (
    <p className="text-sm text-soft print:hidden">
      {t("own.stopped")}{" "}
      <a className={linkClass} href={to.stopped}>
        {t("own.again")}
      </a>{" "}
      <a className={linkClass} href={to.reloading}>
        {t("own.start")}
      </a>
    </p>
  );
}
