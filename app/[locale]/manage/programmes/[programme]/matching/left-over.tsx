import { ChangeButton } from "@/components/matching/change-button";
import { costWords } from "@/components/matching/cost-words";
import type { PairWords } from "@/components/matching/pair-words";
import type { Waiting } from "@/lib/groups/candidate-queries";
import { candidateOf, threesWith } from "@/lib/groups/matching";
import type { Board } from "@/lib/groups/pairing-queries";
import { alternativesFor } from "@/lib/groups/partners";
import { mostPoints } from "@/lib/groups/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDate, formatDays } from "@/lib/time/format";
import { PartnerLink } from "./partner-link";

type Props = { locale: Locale; base: string; board: Board; words: PairWords; zone: string };

/** So many are shown with their alternatives, of which the fewer the more there are; the others are in the list of those to be told. */
const mostShown = 9;
const mostAlternatives = 9;

/** Those for whom there is no pair, with their best alternatives and what these would cost others: none is dropped unseen. */
export function LeftOver({ locale, base, board, words, zone }: Props) {
  const t = translator(locale, "pairing");
  const { pool, pairing } = board;
  const { left } = pairing;
  if (left.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="left-over" id="left">
      <h3 id="left-over" className="text-xl">
        {t("left.title", { n: left.length })}
      </h3>
      <p className="measure">
        {t("left.lead")} <a href={`${base}/unpaired`}>{t("left.tell")}</a>
      </p>
      <ul className="left-rows">
        {left.slice(0, mostShown).map((id) => (
          <LeftRow key={id} {...{ locale, base, board, words, zone }} one={candidateOf(pool, id)} />
        ))}
      </ul>
      {left.length > mostShown ? <p>{t("left.more", { n: left.length - mostShown })}</p> : null}
    </section>
  );
}

function LeftRow({ locale, base, board, words, zone, one }: Props & { one: Waiting }) {
  const t = translator(locale, "pairing");
  const { pool, plan, pairing, weights } = board;
  const of = mostPoints(weights);
  const alternatives = alternativesFor(
    pool,
    plan.rules,
    pairing,
    one.id,
    Math.min(3, Math.ceil(mostAlternatives / pairing.left.length)),
  );
  const threes = threesWith(pool, pairing, one.id).slice(0, 2);
  return (
    <li className="left-row">
      <h4>
        <PartnerLink base={base} board={board} id={one.id} name={one.name} />
      </h4>
      <p className="text-sm text-soft">
        {one.municipality}
        {one.submittedAt ? ` · ${t("left.waited", { time: waited(one.submittedAt, locale) })}` : ""}
        {one.toldUnpairedAt
          ? ` · ${t("left.told", { day: formatDate(one.toldUnpairedAt, { locale, zone }) })}`
          : ""}
      </p>
      {one.short ? (
        <p>
          <a href={`${base.replace(/matching$/, "enrolments")}/${one.id}`}>{t("left.ask")}</a>
        </p>
      ) : null}
      {alternatives.length + threes.length > 0 ? (
        <ul className="alternatives">
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
        </ul>
      ) : (
        <p>{t("left.nobody")}</p>
      )}
      <div className="no-print">
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
