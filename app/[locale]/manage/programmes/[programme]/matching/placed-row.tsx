import { randomUUID } from "node:crypto";
import { ChangeButton } from "@/components/matching/change-button";
import { PointsBar } from "@/components/matching/points-bar";
import { Status } from "@/components/ui/status";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { type PlannedPlaces, visitsOf } from "@/lib/grouping/placed/planned";
import { mostPlacePoints } from "@/lib/grouping/placed/points";
import { type Visit, visitBetween } from "@/lib/grouping/placed/visits";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { PlacedWords } from "./placed-words";

type Props = {
  locale: Locale;
  slug: string;
  board: PlacedBoard;
  words: PlacedWords;
  group: PlannedPlaces;
};

const membersClass =
  "p-0 *:flex *:flex-wrap *:items-center *:justify-between *:gap-x-4 *:border-b *:border-dotted *:border-line *:last:border-b-0 [&_div]:flex [&_div]:flex-wrap [&_div]:gap-x-1";

/** One group: who, why, what is still missing, and what can be decided of it. */
export function PlacedRow({ locale, slug, board, words, group }: Props) {
  const t = translator(locale, "placed");
  const { kind, members, locked, points, month, against } = group;
  const title = words.group(group);
  const visits = visitsOf(group).map(([guest, host]) => visitBetween(board.people, guest, host));
  const people = members.flatMap((id) => board.people.get(id) ?? []);
  const without = people.filter(({ consents }) => !consents);
  const id = `group-${randomUUID()}`;
  // Of a place the guest comes first; of a ring the order says who is whose guest.
  const of = kind === "one-way" ? members.toReversed() : members;
  return (
    <li className={locked ? "ps-4 shadow-[inset_4px_0_0_var(--spruce)]" : undefined}>
      <h4 className="text-lg" id={id}>
        {title}
      </h4>
      {locked ? <Status kind="done">{t("board.locked")}</Status> : null}
      {against.map((what) => (
        <Status key={what} kind="stuck">
          {t("against.title", { what: t(`against.${what}`) })}
        </Status>
      ))}
      {without.length > 0 ? (
        <Status kind="theirs">
          {t("consent.missing", { names: words.names(without.map(({ id }) => id)) })}
        </Status>
      ) : null}
      <div className="grid gap-1.5">
        <PointsBar points={points} of={mostPlacePoints} />
        <Why {...{ locale, words, visits, points, month }} />
      </div>
      {people
        .filter(({ oversees }) => oversees?.trim())
        .map(({ id, name }) => (
          <p key={id} className="text-sm">
            <a href={href(locale, to.manage.enrolment(slug, id))}>{t("consent.oversees", { name })}</a>
          </p>
        ))}
      <ul className={membersClass} aria-labelledby={id}>
        {people.map((one) => (
          <li key={one.id}>
            <span>
              <a href={href(locale, to.manage.enrolment(slug, one.id))} className="inline-block min-h-6">
                {one.name}
              </a>
              {one.workplace ? <span className="text-sm text-soft">, {one.workplace}</span> : null}
            </span>
            <div className="print:hidden">
              <ChangeButton change="leaveOut" of={[one.id]} about={one.name}>
                {t("board.leaveOut")}
              </ChangeButton>
            </div>
          </li>
        ))}
      </ul>
      <div className="row print:hidden">
        <ChangeButton
          change={locked ? "unlock" : kind === "one-way" ? "place" : "lock"}
          of={of}
          about={title}
          framed
        >
          {t(locked ? "board.unlock" : "board.lock")}
        </ChangeButton>
        {members.length === 2 ? (
          <ChangeButton change="forbid" of={members} about={title}>
            {t("board.forbid")}
          </ChangeButton>
        ) : null}
      </div>
    </li>
  );
}

function Why({
  locale,
  words,
  visits,
  points,
  month,
}: {
  locale: Locale;
  words: PlacedWords;
  visits: readonly Visit[];
  points: number;
  month: string | null;
}) {
  const t = translator(locale, "placed");
  // What holds for all of them is said once.
  const common = new Set(
    visits.map(({ months, modes, languages }) =>
      [words.months(months), words.modes(modes), words.languages(languages)].filter(Boolean).join(" · "),
    ),
  );
  return (
    <ul className="list-disc ps-5 text-sm">
      <li>{t("why.points", { points })}</li>
      {visits.map(({ guest, host, goals, wish }) => (
        <li key={guest}>
          {t(wish ? "why.visitWish" : "why.visit", {
            ...{ guest: words.name(guest), host: words.name(host), wish },
            topics: words.topics(goals) || t("why.noTopics"),
          })}
        </li>
      ))}
      {[...common].filter(Boolean).map((what) => (
        <li key={what}>{t("why.common", { what })}</li>
      ))}
      {visits.every(({ remote }) => remote) ? <li>{t("why.remote")}</li> : null}
      {month ? <li>{t("board.month", { month: words.months([month]) })}</li> : null}
    </ul>
  );
}
