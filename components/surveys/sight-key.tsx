import { briefLine } from "@/components/surveys/seen-by";
import { LockLine } from "@/components/ui/lock-line";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { Question } from "@/lib/surveys/definition";
import { sightKey } from "@/lib/surveys/sight-line";

const keyClass =
  "grid max-w-measure gap-x-4 bg-lichen-wash px-4 pt-3 pb-3.5 text-sm sm:grid-cols-[auto_minmax(0,1fr)]";

type Props = { locale: Locale; format: Worded; questions: readonly Question[] };

/** What the words under the questions of a page stand for: who sees, from when on, in whole sentences that are said once. */
export function SightKey({ locale, format, questions }: Props) {
  const key = sightKey(locale, format, questions);
  if (key.length === 0) return null;
  return (
    <div className="stack-xs" data-part="sight-key">
      <p className="text-sm font-semibold">{translator(locale, "surveys", format)("sightKey")}</p>
      <dl className={keyClass}>
        {key.map(({ seenBy, sentence }) => (
          <div key={seenBy} className="contents">
            <dt>
              <LockLine line={briefLine(locale, format, seenBy)} />
            </dt>
            <dd className="mt-2 leading-[1.4]">{sentence}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
