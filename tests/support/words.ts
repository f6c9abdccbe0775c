import type { Locale } from "@/lib/i18n/locales";

/** Words of one format: of pairs, of both of them, of visits and of associations. */
export const ofPairs: Record<Locale, RegExp> = {
  fi: /(?<!\p{L})(par(i(?! riviä)|ej|iks)|molem|kumpi|kumman|vierail|kyläil|yhdisty)/iu,
  sv: /(?<!\p{L})(par(et|en|ets)?(?!\p{L}| rader)|parindel|båda|bägge|besök|förening|partner)|förening/iu,
  en: /(?<!\p{L})(pair|both(?!\p{L})|visit|association|partner)/iu,
};
