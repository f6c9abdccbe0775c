import "@/app/sheets/day.css";
import { doorTexts } from "@/components/door/door-texts";
import { OfflineDoor } from "@/components/door/offline-door";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { buildId } from "@/server/build";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const more = { manifest: href(locale, to.doorApp()), robots: { index: false } };
  return pageTitle(locale, translator(locale, "door")("offline.title"), more);
}

/**
 * The door that works without a net. The same for everybody, signed in or not, and about nobody and no day: the browser keeps it as it is,
 * and what it shows it asks for by itself, as whoever has signed in.
 */
export default async function OfflineDoorPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "door");
  const at = {
    ...{ sync: href(locale, to.doorSync(inPlace)), door: href(locale, to.door(inPlace)), inPlace },
    ...{ worker: href(locale, to.doorWorker()), scope: href(locale, to.doorOffline()) },
    signIn: href(locale, to.signIn({ path: to.doorOffline() })),
  };
  return (
    <Page locale={locale} title={t("offline.title")} lead={t("offline.lead")}>
      <noscript>
        <p>{t("offline.needsScript")}</p>
      </noscript>
      <OfflineDoor at={at} build={buildId()} texts={doorTexts(locale)} />
    </Page>
  );
}

/** Where the day's id comes in an address, which only the browser knows. */
const inPlace = "_day_";
