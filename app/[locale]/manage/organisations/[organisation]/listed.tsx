import { Section } from "@/components/layout/page";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { getListed } from "@/lib/imports/queries";
import { formatAnswer } from "@/lib/surveys/rules";
import { formatDay } from "@/lib/time/format";

type Props = { locale: Locale; listed: Awaited<ReturnType<typeof getListed>> };

/** Whom and what a coordinator has brought in from a list of their own. */
export function Listed({ locale, listed: { contacts, answers } }: Props) {
  const t = translator(locale, "imports");
  return (
    <>
      {contacts.length > 0 ? (
        <Section title={t("listed.title")} lead={t("listed.lead")}>
          <ul className="stack-sm">
            {contacts.map(({ id, name, role, email, phone }) => (
              <li key={id}>
                {name || email}
                <span className="block text-soft">
                  {[role, name ? email : null, phone].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {answers.map(({ id, asked, answers: given, name, consent, consentedOn }) => (
        <Section
          key={id}
          title={t("listed.answers")}
          lead={[asked.name[locale], name].filter(Boolean).join(" · ")}
        >
          <DefinitionList
            items={asked.questions.flatMap((question) => {
              const said = formatAnswer(question, given, locale, asked.themes);
              return said.length === 0
                ? []
                : [{ key: question.key, term: question.label[locale], value: said.join(", ") }];
            })}
          />
          {consent || consentedOn ? (
            <p className="text-soft">
              {t("listed.consent", {
                consent: [consent, consentedOn ? formatDay(consentedOn, locale) : null]
                  .filter(Boolean)
                  .join(", "),
              })}
            </p>
          ) : null}
        </Section>
      ))}
    </>
  );
}
