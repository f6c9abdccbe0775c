import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AnswerList } from "@/components/surveys/answer-list";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { LongTextField } from "@/components/ui/text-fields";
import { currentViewer } from "@/lib/auth/gate";
import { getConsent } from "@/lib/endorsements/queries";
import { givenAnswers } from "@/lib/endorsements/rules";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endorseAction, takeBackConsentAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; token: string }>; searchParams: Search };
type PartProps = { locale: Locale; token: string };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "consents")("own.title"), { robots: { index: false } });
}

/** Where the link of a supervisor leads. Looking at it changes nothing, so that mail scanners may look as often as they like. */
export default async function ConsentPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const consent = await getConsent(await currentViewer(), token);
  if (!consent) {
    const t = translator(locale, "consents");
    const how = (await askedFor(searchParams, "saved")).saved === undefined ? "ended" : "done";
    return (
      <Page locale={locale} title={t(`${how}.title`)}>
        <p>{t(`${how}.what`)}</p>
      </Page>
    );
  }
  const { name, format, programme, shown } = consent;
  const t = translator(locale, "consents");
  return (
    <Page
      locale={locale}
      eyebrow={programme.name[locale]}
      title={t("title", { name })}
      lead={t("lead", { name, programme: programme.name[locale], convener: programme.convener.name })}
    >
      <Section title={t("about")}>
        <p>{format.summary[locale]}</p>
      </Section>
      <Section title={t("goals")} lead={t("goalsLead")}>
        <AnswerList locale={locale} {...shown} themes={programme.themes} answeredOnly />
      </Section>
      {consent.answer === null ? (
        <Answering locale={locale} token={token} name={name} />
      ) : (
        <TakingBack locale={locale} token={token} />
      )}
    </Page>
  );
}

function Answering({ locale, token, name }: PartProps & { name: string }) {
  const t = translator(locale, "consents");
  return (
    <Section title={t("form.title")}>
      <Form
        action={endorseAction}
        texts={formTexts(locale)}
        hidden={{ token }}
        formKey={randomUUID()}
        submit={t("form.submit")}
      >
        <RadioField
          name="endorses"
          label={t("form.answer")}
          options={givenAnswers.map((value) => ({ value, label: t(`form.${value}`) }))}
          required
        />
        <LongTextField
          name="words"
          label={t("form.words")}
          hint={t("form.wordsHint", { name })}
          maxLength={1000}
        />
      </Form>
    </Section>
  );
}

function TakingBack({ locale, token }: PartProps) {
  const t = translator(locale, "consents");
  return (
    <Section title={t("back.title")} lead={t("back.lead")}>
      <Form
        action={takeBackConsentAction}
        texts={formTexts(locale)}
        hidden={{ token }}
        formKey={randomUUID()}
        submit={t("back.submit")}
      >
        <LongTextField name="words" label={t("back.words")} hint={t("back.wordsHint")} maxLength={1000} />
      </Form>
    </Section>
  );
}
