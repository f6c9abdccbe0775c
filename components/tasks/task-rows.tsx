import { type GroupPlan, pairName } from "@/components/tasks/names";
import { dueBy, theirTitle, waitsFor, yourWords } from "@/components/tasks/task-words";
import { Status } from "@/components/ui/status";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import type { Task } from "@/lib/steps/step";

export type GroupTask = { group: GroupPlan; task: Task };
type Props = { locale: Locale; tasks: readonly GroupTask[]; now: Date };

/** Tasks of somebody over all their groups: what to do, with whom and by when. */
export function YourTasks({ locale, tasks, now }: Props) {
  return (
    <ul className={rowsClass}>
      {tasks.map(({ group, task }) => {
        const words = yourWords(locale, group, task);
        return (
          <li key={`${group.id}:${task.key}`}>
            <span>
              <Status kind="yours">
                <a href={words.href}>{words.title}</a>
              </Status>
            </span>
            <span>{pairName(locale, group)}</span>
            <span className="tabular-nums md:text-end">{dueBy(locale, group, task, now, "yours")}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What waits for others: with whom, what, and by when. */
export function TheirTasks({ locale, tasks, now }: Props) {
  return (
    <ul className={rowsClass}>
      {tasks.map(({ group, task }) => (
        <li key={`${group.id}:${task.key}`}>
          <span>
            <Status kind="theirs">{theirTitle(locale, group, task)}</Status>
          </span>
          <span>
            <a href={href(locale, to.group(group.id))}>{pairName(locale, group)}</a>
          </span>
          <span className="tabular-nums md:text-end">{waitsFor(locale, group, task, now)}</span>
        </li>
      ))}
    </ul>
  );
}

const rowsClass =
  "border-t border-line *:grid *:items-center *:gap-x-7 *:border-b *:border-line *:py-2.75 md:*:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]";
