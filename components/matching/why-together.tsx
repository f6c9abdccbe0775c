import { Explanation } from "@/components/matching/explanation";
import type { PairWords } from "@/components/matching/pair-words";
import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { couplesOf } from "@/lib/grouping/pairs/couples";
import type { Weights } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  members: readonly Candidate[];
  weights: Weights;
  words: PairWords;
  /** What names each two of a three. */
  heading: "h3" | "p";
};

/** Why a group goes together: of three, each two of them by themselves. */
export function WhyTogether({ locale, members, weights, words, heading: Heading }: Props) {
  const couples = couplesOf(members);
  return couples.map(([a, b]) => (
    <div key={a.id + b.id}>
      {couples.length > 1 ? (
        <Heading className="mt-3 mb-1 text-sm font-bold">
          {a.name} – {b.name}
        </Heading>
      ) : null}
      <Explanation locale={locale} a={a} b={b} weights={weights} words={words} />
    </div>
  ));
}
