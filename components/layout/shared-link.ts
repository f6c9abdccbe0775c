import type { Metadata } from "next";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Address, href } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";
import { pictureSize } from "@/lib/pictures/words";

type Shared = { title: string; description: string; page: Address; picture: Address };

/** What others show of a link to a public page: its name, a sentence, and a picture that says the same. */
export function sharedLink(locale: Locale, { title, description, page, picture }: Shared): Metadata {
  const at = (address: Address) => new URL(href(locale, address), env().APP_ORIGIN).href;
  const alt = translator(locale, "layout")("pictureAlt", { title });
  const image = { url: at(picture), type: "image/png", ...pictureSize, alt };
  return {
    openGraph: {
      title,
      description,
      type: "website",
      siteName: "Kylässä",
      locale: languageTags[locale].replace("-", "_"),
      url: at(page),
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
