import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SeenBy } from "@/components/surveys/seen-by";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Quote } from "@/components/ui/quote";
import { TextField } from "@/components/ui/text-fields";
import { type FreeWord, listFreeWords, type SurveyWords } from "@/lib/feedback/words-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { readWordsAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "reports", null)("words.title"));
}

/** What people have written without a name, for the coordinator who reads it for names first; it is in nothing handed on. */
export default async function WordsPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const surveys = await listFreeWords(viewer, programme, new Date());
  const t = translator(locale, "reports", formatOf(programme.format));
  return (
    <Page
      locale={locale}
      eyebrow={programme.name[locale]}
      title={t("words.title")}
      lead={t("words.lead")}
      back={{ href: href(locale, to.manage.reports(slug)), label: t("title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="reports" />
      <SeenBy locale={locale} format={null} who="words" />
      {surveys.map((survey) => (
        <Section key={survey.step} title={survey.title[locale]}>
          <Words {...{ locale, slug, survey }} />
        </Section>
      ))}
    </Page>
  );
}

type WordsProps = { locale: Locale; slug: string; survey: SurveyWords };

function Words({ locale, slug, survey: { closed, questions, words } }: WordsProps) {
  const t = translator(locale, "reports", null);
  const unread = words.filter(({ read }) => !read);
  const [next] = unread;
  if (!closed)
    return (
      <Notice locale={locale} tone="info" title={t("words.openTitle")}>
        {t("words.open")}
      </Notice>
    );
  if (words.length === 0) return <p>{t("words.none")}</p>;
  const label = (key: string) => questions.find((one) => one.key === key)?.label[locale] ?? key;
  return (
    <>
      {next ? (
        <section className="stack" aria-label={t("words.next", { n: unread.length })}>
          <p>
            <strong>{t("words.next", { n: unread.length })}</strong> {label(next.question)}
          </p>
          <Quote>{next.text}</Quote>
          <ReadForm {...{ locale, slug }} word={next} prefilled={next.names} />
        </section>
      ) : null}
      {questions.map(({ key }) => {
        const read = words.filter((word) => word.read && word.question === key);
        return read.length === 0 ? null : (
          <section key={key} className="stack">
            <h3>{label(key)}</h3>
            {read.map((word) => (
              <div key={word.id} className="stack-sm">
                <Quote by={consentOf(locale, word)}>{word.text}</Quote>
                <FormDisclosure summary={t("words.again")}>
                  <ReadForm {...{ locale, slug, word }} prefilled={word.blanked} />
                </FormDisclosure>
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

/** Under a sentence that was written to be told onward: whether it may be. */
function consentOf(locale: Locale, { consent, quotedAs }: FreeWord): string | undefined {
  const t = translator(locale, "reports", null);
  if (consent === "named" && quotedAs) return t("words.mayBeQuotedBy", { name: quotedAs });
  return consent ? t("words.mayBeQuoted") : undefined;
}

type ReadProps = { locale: Locale; slug: string; word: FreeWord; prefilled: readonly string[] };

function ReadForm({ locale, slug, word, prefilled }: ReadProps) {
  const t = translator(locale, "reports", null);
  return (
    <Form
      action={readWordsAction}
      texts={formTexts(locale)}
      formKey={randomUUID()}
      hidden={{ id: word.id, programme: slug }}
      submit={t(word.read ? "words.change" : "words.read")}
    >
      <TextField
        name="blank"
        label={t("words.blank")}
        hint={t("words.blankHint")}
        required={false}
        defaultValue={prefilled.join(", ")}
      />
    </Form>
  );
}
