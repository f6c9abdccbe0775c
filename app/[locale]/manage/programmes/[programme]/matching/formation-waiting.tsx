import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Waiting } from "@/lib/matching";
import { formatDate } from "@/lib/time/format";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";

type Props = { locale: Locale; slug: string; board: Formation; words: FormationWords; zone: string };

/** So many cures of each who waits are told. */
const mostCures = 2;

/** Those who have no group: since when, why, and what would help. None is dropped unseen. */
export function FormationWaiting({ locale, slug, board, words, zone }: Props) {
  const t = translator(locale, "formation");
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
                <span className="text-sm">{whyWords(locale, one)}</span>
                {one.cures.slice(0, mostCures).map((cure) => (
                  <span key={`${cure.kind}-${cure.group}`} className="text-sm">
                    {t(`left.cure.${cure.kind}`, {
                      group: cure.group + 1,
                      slot: cure.kind === "slot" ? words.slot(board.formable.slots[cure.slot] ?? "") : "",
                    })}
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

function whyWords(locale: Locale, { why, beside }: Waiting): string {
  const t = translator(locale, "formation");
  if (why === "left-out") return t("left.leftOut");
  if (why === "no-slot") return t("left.noSlot");
  return why === "too-few" ? t("left.tooFew", { n: beside }) : t("left.noPlace");
}
