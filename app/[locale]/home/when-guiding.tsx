import { Section } from "@/components/layout/page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { listGuided } from "@/lib/programmes/guiding-queries";

type Props = { locale: Locale; guided: Awaited<ReturnType<typeof listGuided>> };

/** Where whoever may guide groups says when they can: groups are looked for by that. */
export function WhenGuiding({ locale, guided }: Props) {
  if (guided.length === 0) return null;
  const t = translator(locale, "guiding");
  const isSilent = guided.some(({ times }) => times.length === 0);
  return (
    <Section title={t("home")} lead={isSilent ? t("homeSilent") : undefined}>
      <ul className="stack-xs p-0">
        {guided.map(({ times, programme: { slug, name } }) => (
          <li key={slug} className="flex flex-wrap gap-x-4">
            <span>{name[locale]}</span>
            <a href={href(locale, to.guiding(slug))} className="inline-block min-h-6">
              {t(times.length > 0 ? "change" : "say")}
              <span className="sr-only">: {name[locale]}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
