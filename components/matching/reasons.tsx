import type { Factor } from "@/lib/groups/score";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";

type Named = readonly { key: string; label: Localised }[];

/** Names of enrolments by id, and the words that answers are told in. */
export type PairWords = { names: ReadonlyMap<string, string>; themes: Named; intake: SurveyDefinition };

type Props = { locale: Locale; factors: readonly Factor[]; words: PairWords };

/** Why a pair is suggested, a line for each reason; what they have not in common is said too, more quietly. */
export function Reasons({ locale, factors, words }: Props) {
  const lines = factors.map((factor) => ({ factor, text: reasonWords(locale, factor, words) }));
  return (
    <ul className="reasons">
      {lines.map(({ factor, text }) => (
        <li key={text} className={isLacking(factor) ? "is-lacking" : undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function isLacking(factor: Factor): boolean {
  return factor.key !== "languages" && factor.points === 0;
}

function reasonWords(locale: Locale, factor: Factor, { names, themes, intake }: PairWords): string {
  const t = translator(locale, "matching");
  const name = (id: string) => names.get(id) ?? "";
  const told = (named: Named, keys: readonly string[]) => listed(locale, named, keys);
  const options = (question: string) => optionsOf(intake, question);
  switch (factor.key) {
    case "need-met":
      return t("reasons.need-met", { name: name(factor.of), themes: told(themes, factor.themes) });
    case "same-need":
      return t("reasons.same-need", { themes: told(themes, factor.themes) });
    case "wished-by-both":
      return t("reasons.wished-by-both");
    case "wished-by-one":
      return t("reasons.wished-by-one", { name: name(factor.of) });
    case "languages":
      return t("reasons.languages", { languages: told(options("workingLanguages"), factor.languages) });
    case "times":
      if (factor.times.length > 0) return t("reasons.times", { times: told(options("times"), factor.times) });
      return t(factor.points > 0 ? "reasons.times-unknown" : "reasons.times-none");
    case "months":
      if (factor.months.length > 0)
        return t("reasons.months", { months: told(options("months"), factor.months) });
      return t(factor.points > 0 ? "reasons.months-unknown" : "reasons.months-none");
    case "hosting": {
      const remote = factor.remote ? t("reasons.remote") : "";
      if (factor.hosts.length === 2) return t("reasons.both-host");
      if (factor.hosts.length === 1)
        return t("reasons.one-hosts", { name: name(factor.hosts[0] ?? ""), remote });
      return t("reasons.none-hosts", { remote });
    }
  }
}

function optionsOf(intake: SurveyDefinition, key: string): Named {
  const question = questionsOf(intake).find((one) => one.key === key);
  return question && "options" in question ? question.options : [];
}

function listed(locale: Locale, named: Named, keys: readonly string[]): string {
  const labels = keys.flatMap((key) => named.find((one) => one.key === key)?.label[locale] ?? []);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(
    labels.map((label) => label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)),
  );
}
