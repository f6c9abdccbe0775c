import { Page, Section } from "@/components/layout/page";
import { SoughtStops } from "@/components/places/sought-stops";
import { StopCard } from "@/components/places/stop-card";
import { LinkButton } from "@/components/ui/button";
import { hasChoice } from "@/lib/formats/parts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { GuestStanding } from "@/lib/places/queries";
import type { Stops } from "@/lib/places/stop-queries";
import { kilometresTo, suiting, type Wanted } from "@/lib/places/suiting";

type Props = {
  locale: Locale;
  programme: Stops;
  wanted: Wanted;
  reader: Reader;
  now: Date;
};

/** Whether the reader has signed in, and how far they are as a guest who is not in yet. */
type Reader = { isKnown: boolean; standing: Exclude<GuestStanding, "in"> | null };

/** The list as anybody reads it who has no place in it, and how to get one. */
export function AllStops({ locale, programme, wanted, reader, now }: Props) {
  const { slug, format, name, stops } = programme;
  const t = translator(locale, "places", format);
  const suitable = suiting(stops, wanted);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.programme(slug)), label: t("public.back") }}
      eyebrow={name[locale]}
      title={t("public.title")}
      lead={t(stops.length > 0 ? "public.lead" : "public.empty")}
    >
      <HowTo locale={locale} programme={programme} reader={reader} />
      {stops.length > 0 ? (
        <SoughtStops
          locale={locale}
          format={format}
          wanted={wanted}
          suits={null}
          whole={href(locale, to.places(slug))}
        />
      ) : null}
      {stops.length > 0 && suitable.length === 0 ? <p>{t("sought.none")}</p> : null}
      <div className="stack">
        {suitable.map((stop) => (
          <StopCard
            key={stop.id}
            locale={locale}
            format={format}
            stop={stop}
            now={now}
            kilometres={kilometresTo(stop, wanted)}
          />
        ))}
      </div>
    </Page>
  );
}

function HowTo({ locale, programme, reader }: Pick<Props, "locale" | "programme" | "reader">) {
  const { slug, format, joinAs } = programme;
  const t = translator(locale, "places", format);
  const { isKnown, standing } = reader;
  if (standing)
    return (
      <Section title={t("public.sent")} lead={t(standing === "soon" ? "public.soon" : "public.linkFirst")}>
        <LinkButton href={href(locale, to.places(slug))}>{t("public.again")}</LinkButton>
      </Section>
    );
  return (
    <Section title={t("public.how")} lead={t(joinAs ? "public.howText" : "public.howClosed")}>
      <div className="row items-center">
        {joinAs ? (
          <LinkButton href={href(locale, to.enrolling(slug, hasChoice(format) ? { part: joinAs.key } : {}))}>
            {joinAs.invitation?.[locale] ?? translator(locale, "programmes", format)("public.answer")}
          </LinkButton>
        ) : null}
        {isKnown ? null : (
          <a href={href(locale, to.signIn({ path: to.places(slug) }))} className="inline-block min-h-6">
            {t("public.known")}
          </a>
        )}
      </div>
    </Section>
  );
}
