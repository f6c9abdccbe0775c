import { Icon } from "@/components/ui/icon";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Who reads what is written here, by name: nobody becomes a reader later unless its author lets them. */
export function NotesLock({ locale, readers }: { locale: Locale; readers: readonly string[] }) {
  const names = listed(locale, readers);
  return (
    <p className="vault-line">
      <Icon name="lock" />
      <span>{translator(locale, "notes")("lock", { count: readers.length, names })}</span>
    </p>
  );
}
