import { Icon } from "@/components/ui/icon";
import type { Format } from "@/lib/formats/recipe";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; format: Format; readers: readonly string[] };

/** Who reads what is written here, by name: nobody becomes a reader later unless its author lets them. */
export function NotesLock({ locale, format, readers }: Props) {
  const names = listed(locale, readers);
  return (
    <p className={lineClass}>
      <Icon name="lock" />
      <span>{translator(locale, "notes", format)("lock", { count: readers.length, names })}</span>
    </p>
  );
}

const lineClass =
  "flex max-w-measure items-baseline gap-3 bg-heather-wash px-4 py-3 font-semibold text-heather-deep [&>svg]:text-heather";
