import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { Disclosure } from "@/components/ui/disclosure";

/** A document: what still has to be done of it. */
export function DocumentFold({ locale, group, at, now }: FoldProps) {
  const template = group.programme.format.documents.find(({ key }) => key === at.step.key);
  const own = group.plan.filter(
    (task) =>
      (task.kind === "document" || task.kind === "approval") &&
      task.step === at.step.key &&
      task.about === at.about,
  );
  return (
    <Disclosure summary={template?.title[locale] ?? ""}>
      <OpenTasks locale={locale} group={group} now={now} tasks={own} />
    </Disclosure>
  );
}
