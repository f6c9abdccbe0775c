import { Section } from "@/components/layout/page";
import { DefinitionList } from "@/components/ui/definition-list";
import { Quote } from "@/components/ui/quote";
import type { SaidToProposal as Said } from "@/lib/groups/answers-queries";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; format: Worded; said: readonly Said[] };

/** Who has said no to the proposal, or nothing, or wants to talk first, and what they wrote to those who coordinate; nothing where nobody has. */
export function SaidToProposal({ locale, format, said }: Props) {
  const t = translator(locale, "board", format);
  if (said.length === 0) return null;
  return (
    <Section title={t("group.said.title")} lead={t("group.said.lead")}>
      <DefinitionList
        items={said.map(({ name, answer, about, words }) => ({
          term: name,
          value: (
            <>
              {t(`group.said.${answer === "no" ? (about ?? "no") : answer}`)}
              {words ? <Quote>{words}</Quote> : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}
