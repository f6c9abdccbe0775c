import { randomUUID } from "node:crypto";
import { ChangeButton } from "@/components/matching/change-button";
import { PointsBar } from "@/components/matching/points-bar";
import { Status } from "@/components/ui/status";
import { whyThese } from "@/lib/grouping/forming/words";
import { type StandingGroup, shareOf } from "@/lib/grouping/sets/evaluation";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";

type Props = {
  locale: Locale;
  slug: string;
  board: Formation;
  words: FormationWords;
  group: StandingGroup;
  number: number;
};

const membersClass =
  "p-0 *:flex *:flex-wrap *:items-center *:justify-between *:gap-x-4 *:border-b *:border-dotted *:border-line *:last:border-b-0 [&_div]:flex [&_div]:flex-wrap [&_div]:gap-x-1";
const factsClass = "text-sm text-soft";

/** One group: who, when, who guides it, why these, and what can be done. */
export function FormationRow({ locale, slug, board, words, group, number }: Props) {
  const t = translator(locale, "formation");
  const { members, points, gone } = group;
  const title = t("board.group", { n: number });
  const share = shareOf(group) ?? 0;
  const isLocked = board.plan.rules.locked.some((ids) => members.every((id) => ids.includes(id)));
  const [lead, host] = words.roles;
  const guides = [
    [lead, group.leader],
    [host, group.host],
  ].flatMap(([role, who]) => (role ? [`${role}: ${who ? words.name(who) : t("board.nobody")}`] : []));
  const id = `group-${randomUUID()}`;
  return (
    <li className={isLocked ? "ps-4 shadow-[inset_4px_0_0_var(--spruce)]" : undefined}>
      <h3 className="text-lg" id={id}>
        {title}
        {group.slot ? <span className="font-normal text-soft">, {words.slot(group.slot)}</span> : null}
      </h3>
      {guides.length > 0 ? <p className={factsClass}>{guides.join(" · ")}</p> : null}
      {isLocked ? <Status kind="done">{t("board.locked")}</Status> : null}
      {points === null ? (
        <p className="font-bold">{gone > 0 ? t("board.gone", { n: gone }) : t("board.broken")}</p>
      ) : (
        <div className="grid gap-1.5">
          <PointsBar points={share} of={100} />
          <Why locale={locale} words={words} group={group} share={share} board={board} />
        </div>
      )}
      <ul className={membersClass} aria-labelledby={id}>
        {members.map((member) => (
          <li key={member}>
            <a href={href(locale, to.manage.enrolment(slug, member))} className="inline-block min-h-6">
              {words.name(member)}
            </a>
            <div className="print:hidden">
              <a
                href={href(locale, to.manage.swaps(slug, member, { plan: board.plan.id }))}
                className="inline-flex min-h-11 items-center px-2.5 text-sm font-bold"
                aria-label={`${t("board.swap")}: ${words.name(member)}`}
              >
                {t("board.swap")}
              </a>
              <ChangeButton change="leaveOut" of={[member]} about={words.name(member)}>
                {t("board.leaveOut")}
              </ChangeButton>
            </div>
          </li>
        ))}
      </ul>
      {points === null ? null : (
        <div className="print:hidden">
          <ChangeButton change={isLocked ? "unlock" : "lock"} of={members} about={title} framed>
            {t(isLocked ? "board.unlock" : "board.lock")}
          </ChangeButton>
        </div>
      )}
    </li>
  );
}

function Why({ locale, words, group, share, board }: Omit<Props, "slug" | "number"> & { share: number }) {
  const t = translator(locale, "formation");
  const said = translator(locale, "forming");
  const others = group.reasons.slots
    .map((at) => board.formable.slots[at] ?? "")
    .filter((key) => key && key !== group.slot)
    .map(words.slot);
  // When they can meet beside is said by name.
  const reasons = whyThese({ ...group.reasons, slots: [] }, group.members.length, words.forming);
  return (
    <ul className="list-disc ps-5 text-sm">
      <li>{t("why.points", { points: share })}</li>
      {reasons.map(({ key, params }) => (
        <li key={JSON.stringify(params) + key}>{said(key, params)}</li>
      ))}
      {others.length > 0 ? <li>{t("why.slots", { slots: listed(locale, others) })}</li> : null}
    </ul>
  );
}
