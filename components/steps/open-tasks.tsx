import { theirTitle, waitsFor, yourWords } from "@/components/tasks/task-words";
import { Status } from "@/components/ui/status";
import type { Locale } from "@/lib/i18n/locales";
import type { Task } from "@/lib/steps/step";
import type { GroupPlan } from "@/lib/tasks/queries";
import { isYours } from "@/lib/tasks/turns";

type Props = { locale: Locale; group: GroupPlan; tasks: readonly Task[]; now: Date };

/** What is open in a fold: what is the reader's as a link, what others have to do as whom it waits for. */
export function OpenTasks({ locale, group, tasks, now }: Props) {
  const open = tasks.filter(({ status }) => status === "open");
  if (open.length === 0) return null;
  return (
    <ul className="stack-xs">
      {open.map((task) => {
        const words = isYours(task, group.standing) ? yourWords(locale, group, task) : null;
        return (
          <li key={task.key}>
            {words ? (
              <Status kind="yours">
                <a href={words.href}>{words.title}</a>
              </Status>
            ) : (
              <Status kind="theirs">
                {theirTitle(locale, group, task)}. {waitsFor(locale, group, task, now)}
              </Status>
            )}
          </li>
        );
      })}
    </ul>
  );
}
