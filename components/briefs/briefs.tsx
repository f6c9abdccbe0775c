import { Section } from "@/components/layout/page";
import { AnswerList } from "@/components/surveys/answer-list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Vault } from "@/components/ui/vault";
import type { BriefToWrite, ReadBriefs } from "@/lib/briefs/queries";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { questionsOf } from "@/lib/surveys/rules";

type Props = { locale: Locale; format: Worded };

/** For one who takes part: what they may write to those who guide, until the meeting begins, or have written. */
export function BriefFolds({
  locale,
  format,
  groupId,
  briefs,
}: Props & { groupId: string; briefs: readonly BriefToWrite[] }) {
  const t = translator(locale, "briefs", format);
  return briefs
    .filter(({ isOpen, written }) => isOpen || written)
    .map(({ step, definition, isOpen, written }) => (
      <Disclosure key={step} summary={definition.title[locale]}>
        <p>{t(written ? "fold.written" : "fold.text")}</p>
        <p>
          <LinkButton tone="secondary" href={href(locale, to.brief(groupId, step))}>
            {t(isOpen ? (written ? "fold.change" : "fold.write") : "fold.read")}
          </LinkButton>
        </p>
      </Disclosure>
    ));
}

/** For those who guide: what those who take part have written to them. */
export function Briefs({ locale, format, read }: Props & { read: ReadBriefs }) {
  const t = translator(locale, "briefs", format);
  return read.map(({ step, definition, openDays, briefs, forOthers }) => (
    <Section key={step} title={definition.title[locale]}>
      <Vault>
        <p>{briefs.length > 0 ? t("read.only") : t("read.nothing", { days: openDays })}</p>
        {briefs.map(({ name, answers }) => (
          <div key={name} className="stack-sm">
            <h3>{name}</h3>
            <AnswerList
              {...{ locale, answers }}
              themes={[]}
              questions={questionsOf(definition)}
              answeredOnly
            />
          </div>
        ))}
        {forOthers > 0 ? <p>{t("read.forOthers", { count: forOthers })}</p> : null}
      </Vault>
    </Section>
  ));
}
