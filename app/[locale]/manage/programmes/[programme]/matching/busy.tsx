import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isForLater } from "@/lib/threads/threads";

/** What was asked for; null where so much is being worked out on the server that it is not begun. */
export function unlessBusy<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (isForLater(error)) return null;
    throw error;
  });
}

/** Instead of a page whose pairs could not be worked out now: the page is asked for again. */
export function Busy({ locale, programme }: { locale: Locale; programme: { slug: string; format: string } }) {
  const t = translator(locale, "pairing");
  return (
    <Page
      locale={locale}
      title={translator(locale, "matching", formatOf(programme.format))("title")}
      width="wide"
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <EmptyState title={t("busy.title")} action={<LinkButton href="">{t("busy.again")}</LinkButton>}>
        {t("busy.what")}
      </EmptyState>
    </Page>
  );
}
