import "@/app/sheets/public.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { sharedLink } from "@/components/layout/shared-link";
import { StopCard } from "@/components/places/stop-card";
import { FormatFacts, FormatStory } from "@/components/programmes/presentation";
import { ProgrammeFacts } from "@/components/programmes/programme-facts";
import { SelfCheck } from "@/components/programmes/self-check";
import { ToldOnwardPart } from "@/components/programmes/told-onward";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/status";
import { currentViewer } from "@/lib/auth/gate";
import { bookletsOf, readBooklet } from "@/lib/documents/booklet-queries";
import { hasChoice } from "@/lib/formats/parts";
import type { Presentation } from "@/lib/formats/presentation";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { hasPlaces, listStops } from "@/lib/places/stop-queries";
import { getProgrammePage } from "@/lib/programmes/queries";
import { openParts } from "@/lib/programmes/rules";
import { listToldOnward } from "@/lib/reports/told-onward-queries";
import { offeredThemes } from "@/lib/surveys/rules";

type Props = { params: Promise<{ locale: Locale; programme: string }> };
type Programme = NonNullable<Awaited<ReturnType<typeof getProgrammePage>>>;

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  const { name, summary } = await find(programme);
  const [title, description] = [name[locale], summary[locale]];
  const [page, picture] = [to.programme(programme), to.programmePicture(programme)];
  return pageTitle(locale, title, sharedLink(locale, { title, description, page, picture }));
}

/** A programme, for those who think of taking part: what, when, who, and what it is not for. */
export default async function ProgrammePage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const programme = await find(slug);
  const format = formatOf(programme.format);
  const { presentation } = format;
  const { convenerId } = programme;
  const said = await listToldOnward(await currentViewer(), { formats: [format.key], convenerId });
  const themes = offeredThemes(programme.themes);
  const t = translator(locale, "programmes", format);
  return (
    <Page
      locale={locale}
      width="wide"
      title={programme.name[locale]}
      lead={programme.summary[locale]}
      back={{ href: href(locale, to.front()), label: t("public.back") }}
    >
      <Answer locale={locale} programme={programme} />
      <ProgrammeFacts locale={locale} programme={programme} facilitators={programme.facilitators} />
      {presentation.facts.length > 0 ? (
        <Section title={t("public.what")}>
          <FormatFacts locale={locale} presentation={presentation} />
        </Section>
      ) : null}
      <NextStops locale={locale} slug={slug} format={format} />
      <Booklets locale={locale} slug={slug} format={format} />
      <ToldOnwardPart locale={locale} format={format} told={said} />
      {themes.length > 0 ? (
        <Section title={t("public.themes")} lead={t("public.themesLead")}>
          <ul className="row">
            {themes.map(({ key, label }) => (
              <li key={key}>
                <Tag>{label[locale]}</Tag>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {presentation.story.length > 0 ? (
        <Section title={t("public.next")}>
          <FormatStory locale={locale} presentation={presentation} />
        </Section>
      ) : null}
      {presentation.notFor ? <NotFor locale={locale} notFor={presentation.notFor} /> : null}
      {presentation.questions.length > 0 ? (
        <Section title={t("public.questions")}>
          <div>
            {presentation.questions.map(({ key, question, answer }) => (
              <Disclosure key={key} summary={question[locale]}>
                <p className="max-w-measure">{answer[locale]}</p>
              </Disclosure>
            ))}
          </div>
        </Section>
      ) : null}
    </Page>
  );
}

/** The next meetings that one can take places at, and the way to all of them. */
async function NextStops({ locale, slug, format }: { locale: Locale; slug: string; format: Format }) {
  const now = new Date();
  const stops = hasPlaces(format) ? ((await listStops(await currentViewer(), slug, now))?.stops ?? []) : [];
  if (stops.length === 0) return null;
  const t = translator(locale, "places", format);
  return (
    <Section title={t("public.next")}>
      <div className="stack">
        {stops.slice(0, shownStops).map((stop) => (
          <StopCard key={stop.id} locale={locale} format={format} stop={stop} now={now} level={3} />
        ))}
      </div>
      <LinkButton tone="secondary" href={href(locale, to.places(slug))}>
        {t("public.all")}
      </LinkButton>
    </Section>
  );
}

/** How many of the next meetings stand on a programme's page. */
const shownStops = 3;

/** The way to what hosts have let be put together, where there is a page that the reader may see. */
async function Booklets({ locale, slug, format }: { locale: Locale; slug: string; format: Format }) {
  const viewer = await currentViewer();
  const all = await Promise.all(bookletsOf(format).map((step) => readBooklet(viewer, slug, step)));
  return all.map((booklet) =>
    booklet && booklet.pages.length > 0 ? (
      <Section key={booklet.template.key} title={booklet.template.title[locale]}>
        <p className="max-w-measure">{translator(locale, "documents", format)("booklet.lead")}</p>
        <LinkButton tone="secondary" href={href(locale, to.booklet(slug, booklet.template.key))}>
          {translator(locale, "documents", format)("booklet.open", { title: booklet.template.title[locale] })}
        </LinkButton>
      </Section>
    ) : null,
  );
}

/** The way to the survey of each part that one can enrol in now, or why there is none. */
function Answer({ locale, programme }: { locale: Locale; programme: Programme }) {
  const format = formatOf(programme.format);
  const t = translator(locale, "programmes", format);
  const open = openParts(programme, new Date());
  const ways = programme.ways.filter(({ part }) => open.includes(part));
  if (ways.length === 0) {
    return <Notice locale={locale} tone="info" title={t(`public.closed.${programme.state}`)} />;
  }
  return ways.map(({ part: { key, invitation }, minutes: { full, short } }) => (
    <div key={key} className="stack">
      <p className="max-w-measure">{t("public.minutes", { full, short: short ?? 0 })}</p>
      <LinkButton href={href(locale, to.enrolling(programme.slug, hasChoice(format) ? { part: key } : {}))}>
        {invitation?.[locale] ?? t("public.answer")}
      </LinkButton>
    </div>
  ));
}

type NotForProps = { locale: Locale; notFor: NonNullable<Presentation["notFor"]> };

function NotFor({ locale, notFor: { title, items, instead, selfCheck } }: NotForProps) {
  return (
    <Section title={title[locale]}>
      <ul>
        {items.map(({ key, text }) => (
          <li key={key}>{text[locale]}</li>
        ))}
      </ul>
      <p className="max-w-measure">{instead[locale]}</p>
      {selfCheck ? <SelfCheck locale={locale} check={selfCheck} /> : null}
    </Section>
  );
}

const find = cache(
  async (slug: string): Promise<Programme> =>
    (await getProgrammePage(await currentViewer(), slug)) ?? notFound(),
);
