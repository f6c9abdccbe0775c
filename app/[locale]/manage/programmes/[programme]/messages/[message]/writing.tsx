import { randomUUID } from "node:crypto";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SubmitButton } from "@/components/ui/submit-button";
import { LongTextField, TextField } from "@/components/ui/text-fields";
import { listed } from "@/lib/i18n/lists";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { placeholders, writtenAs } from "@/lib/messages/placeholders";
import type { Draft } from "@/lib/messages/queries";
import { wordFields } from "@/lib/messages/schema";
import { saveMessageAction } from "../actions";

type Props = { locale: Locale; slug: string; draft: Draft };

/** A draft: whom it goes to, and a subject and a text in each language in which it is written. */
export function Writing({ locale, slug, draft }: Props) {
  const t = translator(locale, "messages");
  const { message, people } = draft;
  const readers = (language: Locale) => people.filter((one) => one.locale === language).length;
  const languages = locales.filter((language) => readers(language) > 0);
  // The languages of those who read come first, the others are there for who wants them.
  const ordered = [...languages, ...locales.filter((language) => !languages.includes(language))];
  const [first] = ordered;
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t("writing.to"),
            value: [
              t("receivers", { n: people.length }),
              listed(
                locale,
                languages.map((language) => t(`writing.in.${language}`, { n: readers(language) })),
              ),
            ]
              .filter(Boolean)
              .join(": "),
            action: {
              href: href(locale, to.manage.messageReceivers(slug, message.id)),
              label: t("writing.change"),
            },
          },
        ]}
      />
      <Form
        action={saveMessageAction}
        texts={formTexts(locale)}
        hidden={{ messageId: message.id, version: message.version }}
        formKey={randomUUID()}
        submit={t("writing.check")}
        secondary={
          <>
            <SubmitButton name="press" value="save" tone="secondary">
              {t("writing.save")}
            </SubmitButton>
            <LinkButton href={href(locale, to.manage.messages(slug))} tone="quiet">
              {t("back")}
            </LinkButton>
          </>
        }
      >
        <Disclosure summary={t("writing.placeholders")}>
          <p>{t("writing.placeholdersLead")}</p>
          <DefinitionList
            items={placeholders.map((one) => ({
              term: writtenAs(one, locale),
              value: t(`writing.means.${one}`),
            }))}
          />
        </Disclosure>
        {ordered.map((language) => (
          <Disclosure
            key={language}
            open={language === first || message.words[language] !== undefined}
            summary={<h2>{t(`writing.${language}`)}</h2>}
            detail={readers(language) > 0 ? t(`writing.in.${language}`, { n: readers(language) }) : undefined}
          >
            {language === first || !first ? null : (
              <p>{t("writing.optional", { language: t(`writing.inWords.${first}`) })}</p>
            )}
            <TextField
              name={wordFields[language][0]}
              label={t(`writing.${wordFields[language][0]}`)}
              defaultValue={message.words[language]?.subject}
              autoComplete="off"
            />
            <LongTextField
              name={wordFields[language][1]}
              label={t(`writing.${wordFields[language][1]}`)}
              defaultValue={message.words[language]?.text}
              rows={10}
              maxLength={8000}
            />
          </Disclosure>
        ))}
      </Form>
    </>
  );
}
