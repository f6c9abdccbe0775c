import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { getOwnFeed } from "@/lib/auth/feed-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { formatDate } from "@/lib/time/format";
import { endFeedAction, renewFeedAction } from "./actions";

const addressClass = "border-s-4 border-spruce bg-lichen-wash px-4 py-3 font-bold break-all select-all";

/** One's own meetings in one's own calendar: the secret address, a new one, or none. */
export async function CalendarFeed({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = translator(locale, "people");
  const feed = await getOwnFeed(viewer);
  const press = { texts: formTexts(locale), formKey: randomUUID() };
  if (!feed)
    return (
      <Section id="calendar" title={t("feed.title")} lead={t("feed.lead")}>
        <ActionButton action={renewFeedAction} {...press} label={t("feed.make")} />
      </Section>
    );
  const address = new URL(href(locale, to.feed(feed.token)), env().APP_ORIGIN).href;
  return (
    <Section id="calendar" title={t("feed.title")} lead={t("feed.lead")}>
      <p className={addressClass}>{address}</p>
      <p className="max-w-measure text-soft">
        {t("feed.made", { day: formatDate(feed.madeAt, { locale, zone: "Europe/Helsinki" }) })}{" "}
        {t("feed.secret")}
      </p>
      <div className="row">
        <LinkButton href={address.replace(/^https?:/, "webcal:")}>{t("feed.subscribe")}</LinkButton>
        <ActionButton action={renewFeedAction} {...press} label={t("feed.renew")} />
        <ActionButton
          action={endFeedAction}
          texts={formTexts(locale)}
          formKey={randomUUID()}
          label={t("feed.end")}
          tone="quiet"
        />
      </div>
    </Section>
  );
}
