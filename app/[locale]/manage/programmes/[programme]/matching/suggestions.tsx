import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { Joint } from "@/components/matching/joint";
import { type PairWords, Reasons } from "@/components/matching/reasons";
import { ActionButton } from "@/components/ui/action-button";
import { Disclosure } from "@/components/ui/disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { exactUpTo, type Pairing } from "@/lib/groups/matching";
import { thoughtOf } from "@/lib/groups/suggestion-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftSuggestedAction } from "./actions";

type Props = {
  locale: Locale;
  slug: string;
  programmeId: string;
  pairing: Pairing;
  words: PairWords;
  total: number;
};

/** The suggested pairs, the strongest first, each with its reasons; one press pencils one of them, or all. */
export function Suggestions({ locale, slug, programmeId, pairing, words, total }: Props) {
  const t = translator(locale, "matching");
  const texts = formTexts(locale);
  const hidden = { slug, programmeId };
  const all = pairing.pairs.map(({ a, b }) => `${a}_${b}`).join(" ");
  return (
    <Section title={t("suggestions.title")} lead={t("suggestions.lead")}>
      {pairing.exact ? null : (
        <Notice locale={locale} tone="warning" title={t("suggestions.inexact")}>
          {t("suggestions.inexactWhy", { n: exactUpTo })}
        </Notice>
      )}
      {total > thoughtOf ? <p className="text-soft">{t("suggestions.some", { n: thoughtOf })}</p> : null}
      <ActionButton
        action={draftSuggestedAction}
        texts={texts}
        hidden={{ ...hidden, pairs: all }}
        formKey={randomUUID()}
        label={t("suggestions.all", { n: pairing.pairs.length })}
        tone="primary"
      />
      <ol className="suggestions">
        {pairing.pairs.map(({ a, b, score, factors }) => (
          <li key={a}>
            <div>
              <h3 id={`pair-${a}`}>
                <Joint names={[words.names.get(a) ?? "", words.names.get(b) ?? ""]} />
              </h3>
              <Reasons locale={locale} factors={factors} words={words} />
            </div>
            <div className="stack-sm">
              <ActionButton
                action={draftSuggestedAction}
                texts={texts}
                hidden={{ ...hidden, pairs: `${a}_${b}` }}
                formKey={randomUUID()}
                label={t("suggestions.one")}
                describedBy={`pair-${a}`}
              />
              <p className="text-sm text-soft">{t("suggestions.score", { score })}</p>
            </div>
          </li>
        ))}
      </ol>
      <Disclosure summary={t("formula.title")}>
        <p>{t("formula.lead")}</p>
        <ul className="list-disc ps-6">
          {(["needs", "same", "wishes", "times", "months", "hosting", "walls"] as const).map((line) => (
            <li key={line}>{t(`formula.${line}`)}</li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
