import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import { costWords } from "@/components/matching/cost-words";
import type { PairWords } from "@/components/matching/pair-words";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import type { Workbench } from "@/lib/grouping/pairs/plan-queries";
import type { LeftOver as Left } from "@/lib/grouping/pairs/questions";
import { mostPoints } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDate, formatDays } from "@/lib/time/format";
import { PartnerLink } from "./partner-link";

const rowsClass = "border-b border-line *:grid *:gap-1.5 *:border-t *:border-line *:py-4 [&_h4]:text-lg";

type Props = { locale: Locale; slug: string; board: Workbench; words: PairWords; zone: string };

/**
 * Those for whom there is no pair, with their best alternatives and what these would cost others: none is dropped unseen. Of many
 * the first are shown; the others are in the list of those to be told.
 */
export function LeftOver({ locale, slug, board, words, zone }: Props) {
  const t = translator(locale, "pairing");
  const { left } = board.pairing;
  if (left.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="left-over" id="left">
      <h3 id="left-over" className="text-xl">
        {t("left.title", { n: left.length })}
      </h3>
      <p className="max-w-measure">
        {t("left.lead")} <a href={href(locale, to.manage.unpaired(slug))}>{t("left.tell")}</a>
      </p>
      <ul className={rowsClass}>
        {board.left.map((one) => (
          <LeftRow key={one.id} {...{ locale, slug, board, words, zone }} left={one} />
        ))}
      </ul>
      {left.length > board.left.length ? (
        <p>{t("left.more", { n: left.length - board.left.length })}</p>
      ) : null}
    </section>
  );
}

function LeftRow({ locale, slug, board, words, zone, left }: Props & { left: Left }) {
  const t = translator(locale, "pairing");
  const { alternatives, threes } = left;
  const one = candidateOf(board.pool, left.id);
  const of = mostPoints(board.weights);
  return (
    <li>
      <h4>
        <PartnerLink locale={locale} slug={slug} board={board} id={one.id} name={one.name} />
      </h4>
      <p className="text-sm text-soft">
        {[
          one.municipality,
          one.submittedAt && t("left.waited", { time: waited(one.submittedAt, locale) }),
          one.toldUnpairedAt && t("left.told", { day: formatDate(one.toldUnpairedAt, { locale, zone }) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {one.short ? (
        <p>
          <a href={href(locale, to.manage.enrolment(slug, one.id))}>{t("left.ask")}</a>
        </p>
      ) : null}
      {alternatives.length + threes.length > 0 ? (
        <ChangeList>
          {alternatives.map(({ id, score, cost }) => (
            <li key={id}>
              <span>
                {t("left.withOther", { name: words.name(id) })}{" "}
                <span className="text-soft">
                  {t("points.of", { points: score, of })} · {costWords(locale, cost)}
                </span>
              </span>
              <ChangeButton change="lock" of={[one.id, id].sort()} about={`${one.name} – ${words.name(id)}`}>
                {t("left.pair")}
              </ChangeButton>
            </li>
          ))}
          {threes.map(({ members, score }) => (
            <li key={members.join()}>
              <span>
                {t("left.three", { pair: members.map(words.name).join(" – ") })}{" "}
                <span className="text-soft">{t("points.of", { points: score, of })}</span>
              </span>
              <ChangeButton
                change="lock"
                of={[...members, one.id].sort()}
                about={[...members, one.id].map(words.name).join(" – ")}
              >
                {t("left.makeThree")}
              </ChangeButton>
            </li>
          ))}
        </ChangeList>
      ) : (
        <p>{t("left.nobody")}</p>
      )}
      <div className="print:hidden">
        <ChangeButton change="leaveOut" of={[one.id]} about={one.name}>
          {t("left.leaveOut")}
        </ChangeButton>
      </div>
    </li>
  );
}

function waited(since: Date, locale: Locale): string {
  return formatDays(Math.floor((Date.now() - since.getTime()) / 86_400_000), locale);
}
