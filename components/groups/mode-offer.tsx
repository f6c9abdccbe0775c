import { randomUUID } from "node:crypto";
import { meetingsWords } from "@/components/groups/mode-words";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/components/ui/use-sending";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Address } from "@/lib/kernel/addresses";
import type { Modes } from "@/lib/meetings/mode-queries";

type Props = { locale: Locale; modes: Modes | null; action: FormAction; back: Address };

/** Where no time has ever suited everybody: the mode that needs no days in one place, one press away. */
export function ModeOffer({ locale, modes, action, back }: Props) {
  const offered = modes?.modes.find(({ key }) => key === modes.offered);
  if (!modes || !offered) return null;
  const t = translator(locale, "groups", modes.format);
  return (
    <Notice locale={locale} tone="info" title={t("mode.offer.title")}>
      <p>
        {t("mode.offer.text", {
          mode: offered.label[locale],
          meetings: meetingsWords(locale, modes.format, offered.meetings),
        })}
      </p>
      <ActionButton
        action={action}
        formKey={randomUUID()}
        texts={formTexts(locale)}
        hidden={{ groupId: modes.id, version: modes.version, mode: offered.key, back }}
        label={t("mode.offer.submit", { mode: offered.label[locale] })}
      />
    </Notice>
  );
}
