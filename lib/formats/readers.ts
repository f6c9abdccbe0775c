import type { DocumentStep, Reader } from "@/lib/formats/documents";
import type { Format } from "@/lib/formats/recipe";
import { roleLabel } from "@/lib/formats/roles";
import { listed, withSmallInitial } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Who reads a document once it has passed, as that stands in a sentence. */
export function readersSaid(
  locale: Locale,
  format: Pick<Format, "roles">,
  { reads = ["group"] }: Pick<DocumentStep, "reads">,
): string {
  const t = translator(locale, "formats");
  const named = (reader: Reader) =>
    typeof reader === "string"
      ? t(`reader.${reader}`)
      : withSmallInitial(roleLabel(format, reader.role)?.[locale] ?? "", locale);
  return listed(locale, reads.map(named));
}
