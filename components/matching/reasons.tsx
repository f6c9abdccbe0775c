import { type PairWords, reasonWords } from "@/components/matching/pair-words";
import type { Reason } from "@/lib/grouping/pairs/reasons";
import type { Locale } from "@/lib/i18n/locales";

type Props = { locale: Locale; reasons: readonly Reason[]; words: PairWords };

/** Reasons for a pair, a line each; what is awkward is marked by shape. */
export function Reasons({ locale, reasons, words }: Props) {
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.key + (reason.of ?? "")} data-awkward={reason.kind === "awkward" || undefined}>
          {reasonWords(locale, reason, words)}
        </li>
      ))}
    </ul>
  );
}
