import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Who reads notes, said where they are written and read. */
export function NotesLock({ locale }: { locale: Locale }) {
  return (
    <p className="vault-line">
      <Icon name="lock" />
      <span>{translator(locale, "notes")("lock")}</span>
    </p>
  );
}
