import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import type { LeftOver } from "@/lib/grouping/placed/left-over";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDate } from "@/lib/time/format";
import type { PlacedShown } from "./placed-shown";
import type { PlacedWords } from "./placed-words";

type Props = {
  locale: Locale;
  slug: string;
  board: PlacedBoard;
  words: PlacedWords;
  shown: PlacedShown;
  zone: string;
};

/** Those without a place: since when, why, and what would help most. None is dropped unseen. */
export function PlacedLeft({ locale, slug, board, words, shown, zone }: Props) {
  const t = translator(locale, "placed");
  const { left, leftOut } = shown;
  const all = board.found.left.length + board.found.leftOut.length;
  if (left.length + leftOut.length === 0) return null;
  const rows = [
    ...left.map((one) => ({ id: one.id, said: whyLeft(locale, one, words), isOut: false })),
    ...leftOut.map((id) => ({ id, said: [t("left.leftOut")], isOut: true })),
  ];
  return (
    <section className="stack" aria-labelledby="left-over" id="left">
      <div>
        <h3 id="left-over" className="text-xl">
          {t("left.title", { n: all })}
        </h3>
        <p className="text-soft">{t("left.lead")}</p>
      </div>
      {all > rows.length && !shown.find ? (
        <p className="text-soft">{t("left.some", { n: rows.length })}</p>
      ) : null}
      <ChangeList>
        {rows.map(({ id, said, isOut }) => {
          const { submittedAt = null, workplace } = board.people.get(id) ?? {};
          const day = submittedAt && formatDate(submittedAt, { locale, zone });
          return (
            <li key={id}>
              <span className="grid gap-0.5">
                <a href={href(locale, to.manage.enrolment(slug, id))}>{words.name(id)}</a>
                <span className="text-sm text-soft">
                  {[workplace, day && t("left.since", { day })].filter(Boolean).join(", ")}
                </span>
                {said.map((line) => (
                  <span key={line} className="text-sm">
                    {line}
                  </span>
                ))}
              </span>
              <ChangeButton change={isOut ? "takeBack" : "leaveOut"} of={[id]} about={words.name(id)}>
                {t(isOut ? "left.takeBack" : "board.leaveOut")}
              </ChangeButton>
            </li>
          );
        })}
      </ChangeList>
    </section>
  );
}

function whyLeft(locale: Locale, { hosts, cure, refused }: LeftOver, words: PlacedWords): string[] {
  const t = translator(locale, "placed");
  if (refused) return [t("left.refused")];
  if (hosts.length > 0) return [t("left.full", { names: words.names(hosts) })];
  return [t("left.nobody"), ...(cure ? [t(`left.cure.${cure.obstacle}`, { n: cure.n })] : [])];
}
