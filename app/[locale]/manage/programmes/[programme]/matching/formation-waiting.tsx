import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import { whyWaiting } from "@/lib/grouping/forming/words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDate } from "@/lib/time/format";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";

type Props = { locale: Locale; slug: string; board: Formation; words: FormationWords; zone: string };

/** Those who have no group: since when, why, and what would help. None is dropped unseen. */
export function FormationWaiting({ locale, slug, board, words, zone }: Props) {
  const t = translator(locale, "formation");
  const said = translator(locale, "forming");
  const { waiting, groups, people } = board;
  if (waiting.length === 0 || groups.length === 0) return null;
  const isStuck = waiting.some(({ why }) => why === "no-place" || why === "too-few");
  return (
    <section className="stack" aria-labelledby="left-over" id="left">
      <h3 id="left-over" className="text-xl">
        {t("left.title", { n: waiting.length })}
      </h3>
      <ChangeList>
        {waiting.map((one) => {
          const { submittedAt } = people.get(one.id) ?? {};
          return (
            <li key={one.id}>
              <span className="grid gap-0.5">
                <a href={href(locale, to.manage.enrolment(slug, one.id))}>{words.name(one.id)}</a>
                <span className="text-sm text-soft">
                  {submittedAt ? t("left.since", { day: formatDate(submittedAt, { locale, zone }) }) : null}
                </span>
                {whyWaiting(one, "coordinator", words.forming).map(({ key, params }) => (
                  <span key={key} className="text-sm">
                    {said(key, params)}
                  </span>
                ))}
              </span>
              {one.why === "left-out" ? (
                <ChangeButton change="takeBack" of={[one.id]} about={words.name(one.id)}>
                  {t("left.takeBack")}
                </ChangeButton>
              ) : (
                <ChangeButton change="leaveOut" of={[one.id]} about={words.name(one.id)}>
                  {t("board.leaveOut")}
                </ChangeButton>
              )}
            </li>
          );
        })}
      </ChangeList>
      {isStuck ? (
        <div className="print:hidden">
          <ChangeButton change="mend" of={[]} about="" framed>
            {t("left.mend")}
          </ChangeButton>
        </div>
      ) : null}
    </section>
  );
}
