import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { LongTextField, TextField } from "@/components/ui/text-fields";
import type { ReadDocument } from "@/lib/documents/queries";
import type { RoundToRead } from "@/lib/documents/round-loading";
import { sentenceField } from "@/lib/documents/schema";
import { readersSaid } from "@/lib/formats/readers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";
import {
  correctSentenceAction,
  markReadAction,
  putBackSentenceAction,
  strikeSentenceAction,
} from "./actions";

type Props = {
  locale: Locale;
  document: ReadDocument;
  round: RoundToRead;
  address: string;
  /** The sentence whose correction is being written, by its part and place. */
  correcting: string | undefined;
};

/** What goes round, sentence by sentence, as those read it who strike and correct. */
export function RoundSentences({ locale, document, round, address, correcting }: Props) {
  const { format, template, passing, answerBy, timeZone: zone } = document;
  const t = translator(locale, "documents", format);
  const texts = formTexts(locale);
  const hidden = { groupId: document.groupId, step: address, version: document.round };
  const strikes = passing === "no-objection";
  const labels = new Map(template.parts.map(({ key, label }) => [key, label[locale]]));
  return (
    <Section title={t("round.title")}>
      <Notice locale={locale} tone="confidential">
        <p>
          {document.hostFirst
            ? t("first.round", { readers: readersSaid(locale, format, document.step) })
            : t("readers.round")}
        </p>
      </Notice>
      {answerBy ? <p>{sayDeadline(locale, "head", { day: answerBy, now: new Date(), zone })}</p> : null}
      <p>{t(document.hostFirst ? "first.how" : strikes ? "round.how" : "round.howAuthor")}</p>
      {strikes && round.asked < fewReaders ? <p>{t("round.few", { count: round.asked })}</p> : null}
      {strikes && round.heardAt ? <p>{t("round.late")}</p> : null}
      {round.parts ? (
        round.parts
          .filter(({ sentences }) => sentences.length > 0)
          .map(({ key, sentences }) => (
            <section key={key} className="stack-sm">
              <h3>{labels.get(key)}</h3>
              <ol className={sentencesClass}>
                {sentences.map(({ index, mark, text, own }) => {
                  const at = `${key}.${index}`;
                  const id = `s-${key}-${index}`;
                  const sentence = { ...hidden, about: sentenceField({ part: key, index, mark }) };
                  return (
                    <li key={at} id={id} className={sentenceClass}>
                      <div className="stack-xs self-center py-2">
                        <p id={`${id}-text`} className="max-w-measure wrap-anywhere">
                          {own ? <del>{text}</del> : text}
                        </p>
                        {own ? <p className="text-sm text-soft">{t("round.own")}</p> : null}
                      </div>
                      <div className={pressesClass}>
                        {strikes && own && !round.heardAt ? (
                          <ActionButton
                            action={putBackSentenceAction}
                            formKey={null}
                            texts={texts}
                            hidden={sentence}
                            label={t("round.putBack")}
                            tone="quiet"
                            describedBy={`${id}-text`}
                          />
                        ) : null}
                        {strikes && !own ? (
                          <ActionButton
                            action={strikeSentenceAction}
                            formKey={null}
                            texts={texts}
                            hidden={sentence}
                            label={t("round.strike")}
                            tone="quiet"
                            describedBy={`${id}-text`}
                          />
                        ) : null}
                        {own || correcting === at ? null : (
                          <a
                            className={correctClass}
                            href={href(
                              locale,
                              to.document(document.groupId, address, { correct: at, "#": id }),
                            )}
                            aria-describedby={`${id}-text`}
                          >
                            {t("round.correct")}
                          </a>
                        )}
                      </div>
                      {correcting === at ? (
                        <div className="pt-2 pb-3 sm:col-span-2">
                          <Form
                            action={correctSentenceAction}
                            texts={texts}
                            hidden={sentence}
                            formKey={crypto.randomUUID()}
                            submit={t("correction.submit")}
                            tone="secondary"
                            secondary={
                              <LinkButton
                                tone="quiet"
                                href={href(locale, to.document(document.groupId, address, { "#": id }))}
                              >
                                {t("correction.cancel")}
                              </LinkButton>
                            }
                          >
                            <LongTextField
                              name="why"
                              label={t("correction.why")}
                              hint={t("correction.hint")}
                              rows={3}
                              maxLength={1000}
                              required
                            />
                            <TextField name="source" label={t("correction.source")} />
                            <CheckboxField name="mistake" label={t("correction.mistake")} />
                          </Form>
                        </div>
                      ) : null}
                    </li>
                  );
                })}
              </ol>
            </section>
          ))
      ) : (
        <Notice locale={locale} tone="warning">
          {t("unreadable")}
        </Notice>
      )}
      {strikes ? (
        <div className="stack-sm">
          <p>{t("round.readBy", { read: round.readBy, asked: round.asked })}</p>
          {round.hasRead ? (
            <p>{t("round.hasRead")}</p>
          ) : (
            <ActionButton
              action={markReadAction}
              formKey={null}
              texts={texts}
              hidden={hidden}
              label={t("round.read")}
              tone="primary"
            />
          )}
        </div>
      ) : null}
    </Section>
  );
}

/** Where there are fewer readers it is easily guessed who struck a sentence. */
const fewReaders = 3;

const sentencesClass = "-mx-3 border-t border-line";
const sentenceClass =
  "scroll-mt-4 border-b border-line px-3 py-1 target:bg-lichen-wash sm:grid sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-6";
const pressesClass = "flex flex-wrap items-start gap-x-5 print:hidden";
const correctClass = "inline-flex min-h-12 items-center font-semibold";
