import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; format: Worded; meeting: { id: string; holds: boolean } };

/** Of a meeting that has no time yet and for which whoever holds it sets one: what is awaited, and the way to set it. */
export function ToBeSet({ locale, format, meeting: { id, holds } }: Props) {
  const t = translator(locale, "meetings", format);
  if (!holds) return <p>{t("times.set")}</p>;
  return (
    <>
      <p>{t("times.setByYou")}</p>
      <p>
        <LinkButton href={href(locale, to.meetingSchedule(id))}>{t("times.setIt")}</LinkButton>
      </p>
    </>
  );
}
