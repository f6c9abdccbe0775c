import { Section } from "@/components/layout/page";
import { GroupPath } from "@/components/tasks/group-path";
import { pairName } from "@/components/tasks/names";
import { meetingIn, theirTitle, waitsFor, yourWords } from "@/components/tasks/task-words";
import { Icon } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { formatOfAll } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { GroupPlan } from "@/lib/tasks/queries";
import { isStuck, openTasks, stuckSince, yourTasks } from "@/lib/tasks/turns";
import { daysBetween } from "@/lib/time/days";
import { formatDateTime, formatDays } from "@/lib/time/format";

type Props = { locale: Locale; groups: readonly GroupPlan[]; now: Date };

/** The groups that somebody facilitates: what has stopped first, then whose visit is nearest. */
export function Facilitating({ locale, groups, now }: Props) {
  if (groups.length === 0) return null;
  const t = translator(locale, "home", formatOfAll(groups.map(({ programme }) => programme.format.key)));
  const columns = (["pair", "path", "now", "visit"] as const).map((key) => ({
    key,
    label: t(`columns.${key}`),
    head: key === "pair",
  }));
  const rows = [...groups]
    .sort((one, other) => (urgency(one, now) < urgency(other, now) ? -1 : 1))
    .map((group) => ({
      key: group.id,
      tone: stuckTask(group, now) ? ("stuck" as const) : undefined,
      cells: {
        pair: <a href={href(locale, to.group(group.id))}>{pairName(locale, group)}</a>,
        path: <GroupPath locale={locale} group={group} now={now} size="row" />,
        now: <Now locale={locale} group={group} now={now} />,
        visit: <Visit locale={locale} group={group} now={now} />,
      },
    }));
  return (
    <Section
      title={t("facilitating")}
      lead={t("facilitatingLead")}
      actions={
        <a href={href(locale, to.search())} className="inline-flex min-h-6 items-center gap-1.5">
          <Icon name="search" />
          {translator(locale, "search")("link")}
        </a>
      }
    >
      <Table caption={t("facilitating")} captionHidden columns={columns} rows={rows} />
    </Section>
  );
}

function Now({ locale, group, now }: { locale: Locale; group: GroupPlan; now: Date }) {
  const t = translator(locale, "home", group.programme.format);
  const [yours] = yourTasks(group.plan, group.standing);
  const open = openTasks(group.plan, group.standing).find((task) => task.kind !== "survey");
  const stuck = stuckTask(group, now);
  const since = stuck && stuckSince(stuck, now);
  const words = yours && yourWords(locale, group, yours);
  if (group.state === "COMPLETED") return <Status kind="done">{t("complete")}</Status>;
  return (
    <div className="stack-xs">
      {since ? (
        <p>
          <Status kind="stuck">
            {t("stuckSince", { days: formatDays(Math.max(1, daysBetween(since, now)), locale) })}
          </Status>
        </p>
      ) : null}
      {words ? (
        <p>
          <Status kind="yours">
            <a href={words.href}>{words.title}</a>
          </Status>
        </p>
      ) : null}
      {open && !words ? (
        <>
          <p>
            <Status kind="theirs">{theirTitle(locale, group, open)}</Status>
          </p>
          <p>{waitsFor(locale, group, open, now)}</p>
        </>
      ) : null}
    </div>
  );
}

function Visit({ locale, group, now }: { locale: Locale; group: GroupPlan; now: Date }) {
  const t = translator(locale, "home", group.programme.format);
  const next = nextVisit(group);
  if (group.facts.meetings.length > 0 && group.facts.meetings.every(({ state }) => state === "HELD"))
    return t("allHeld");
  if (!next?.startsAt) return <span className="text-soft">{t("noVisit")}</span>;
  const when = formatDateTime(next.startsAt, { locale, zone: group.programme.timeZone, now });
  return (
    <a href={href(locale, to.meeting(next.id))}>
      {t("nextVisit", { ...meetingIn(locale, group, next.step), when })}
    </a>
  );
}

function nextVisit(group: GroupPlan) {
  return group.facts.meetings.find(({ state }) => state === "SCHEDULED");
}

function stuckTask(group: GroupPlan, now: Date) {
  return group.plan.find((task) => isStuck(task, now));
}

/** Stuck ones come first, then by the next visit, then the rest. */
function urgency(group: GroupPlan, now: Date): number {
  if (group.state === "COMPLETED") return Number.POSITIVE_INFINITY;
  if (stuckTask(group, now)) return 0;
  return nextVisit(group)?.startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
